package org.cinnabar.server.submission.filling;

import org.cinnabar.server.audit.AuditEntry;
import org.cinnabar.server.audit.AuditLog;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.Actor;
import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Opinion;
import org.cinnabar.server.submission.Remark;
import org.cinnabar.server.submission.Remarks;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.Submissions;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Ticks remarks off (答复修改意见): what the cell says now, and why. */
@Component
public class RemarkAnswers {

    private final Sql sql;
    private final Submissions submissions;
    private final SubmissionContents contents;
    private final Remarks remarks;
    private final AuditLog audit;
    private final Clock clock;

    RemarkAnswers(
            Sql sql,
            Submissions submissions,
            SubmissionContents contents,
            Remarks remarks,
            AuditLog audit,
            Clock clock) {
        this.sql = sql;
        this.submissions = submissions;
        this.contents = contents;
        this.remarks = remarks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Answers one remark; whoever the forms were sent back to may do so, also a second time. */
    public Mono<Void> answer(UUID id, UUID remarkId, String text, Actor actor) {
        return sql.transaction(
                submissions
                        .lock(id)
                        .switchIfEmpty(notFound())
                        .map(submission -> submission.answeredBy(actor))
                        .flatMap(contents::of)
                        .zipWith(remarks.byId(id, remarkId).switchIfEmpty(notFound()))
                        .flatMap(
                                read -> {
                                    Contents now = read.getT1();
                                    Remark remark = read.getT2();
                                    Remark.Answer answer = answer(now, remark, text, actor);
                                    return remarks.answer(remarkId, answer)
                                            .then(
                                                    audit.record(
                                                            entry(
                                                                    now.submission(),
                                                                    remark,
                                                                    actor)));
                                }));
    }

    private Remark.Answer answer(Contents now, Remark remark, String text, Actor actor) {
        return new Remark.Answer(
                Opinion.required(text).text(),
                now.textAt(remark.place()).orElse(null),
                actor.person().name(),
                clock.instant());
    }

    private static AuditEntry entry(Submission submission, Remark remark, Actor actor) {
        return new AuditEntry(
                actor.person().username(),
                "submission.answerRemark",
                "submission",
                submission.id().toString(),
                actor instanceof OfficeActor office ? office.officeCode() : null,
                Map.of("remark", remark.id().toString(), "form", remark.place().form()));
    }

    private static <T> Mono<T> notFound() {
        return Mono.error(() -> new ProblemException(Problem.NOT_FOUND));
    }
}
