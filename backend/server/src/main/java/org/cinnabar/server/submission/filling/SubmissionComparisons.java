package org.cinnabar.server.submission.filling;

import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.scheme.Schemes;
import org.cinnabar.server.submission.Revisions;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.submission.comparison.Comparison;
import org.cinnabar.server.submission.comparison.PeriodChange;
import org.cinnabar.server.submission.comparison.PeriodComparison;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.UUID;

/** Compares what a submission said at different times (报送数据比较). */
@Component
public class SubmissionComparisons {

    private final Sql sql;
    private final Submissions submissions;
    private final SubmissionContents contents;
    private final Revisions revisions;
    private final Schemes schemes;

    SubmissionComparisons(
            Sql sql,
            Submissions submissions,
            SubmissionContents contents,
            Revisions revisions,
            Schemes schemes) {
        this.sql = sql;
        this.submissions = submissions;
        this.contents = contents;
        this.revisions = revisions;
        this.schemes = schemes;
    }

    /**
     * Every difference between two revisions of a submission.
     *
     * @param to null for what it says now
     */
    public Mono<Comparison> between(UUID id, int from, @Nullable Integer to) {
        return sql.transaction(
                found(id)
                        .flatMap(contents::of)
                        .flatMap(
                                now ->
                                        Mono.zip(
                                                        revision(now, from),
                                                        to == null
                                                                ? Mono.just(now.data())
                                                                : revision(now, to))
                                                .map(
                                                        both ->
                                                                Comparison.of(
                                                                        now.forms(),
                                                                        both.getT1(),
                                                                        both.getT2()))));
    }

    /** What the latest revision changed against the one before it; nothing before the second. */
    public Mono<Comparison> latest(Contents now) {
        Submission submission = now.submission();
        int latest = submission.revision();
        return latest < 2
                ? Mono.empty()
                : Mono.zip(revision(now, latest - 1), revision(now, latest))
                        .map(both -> Comparison.of(now.forms(), both.getT1(), both.getT2()));
    }

    /** Every number that differs from the period before; none when nothing was accepted then. */
    public Mono<List<PeriodChange>> withPreviousPeriod(UUID id) {
        return sql.transaction(
                found(id).flatMap(contents::of).map(SubmissionComparisons::withPreviousPeriod));
    }

    /** The same of contents at hand. */
    public static List<PeriodChange> withPreviousPeriod(Contents now) {
        SubmissionData previous = now.previous();
        return previous == null
                ? List.of()
                : PeriodComparison.of(now.forms(), previous, now.data());
    }

    private Mono<Submission> found(UUID id) {
        return submissions
                .byId(id)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)));
    }

    /** The revision in the cells of the version that the submission follows now. */
    private Mono<SubmissionData> revision(Contents now, int number) {
        return revisions
                .data(now.submission().id(), number)
                .switchIfEmpty(
                        Mono.error(() -> new ProblemException(Problem.REVISION_UNKNOWN, number)))
                .flatMap(data -> schemes.continued(data, now.data().version()));
    }
}
