package org.cinnabar.server.submission.filling;

import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.server.audit.AuditEntry;
import org.cinnabar.server.audit.AuditLog;
import org.cinnabar.server.submission.Actor;
import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.SubmissionState;
import org.cinnabar.server.submission.comparison.Comparison;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Map;

/** Writes down what people change after a return (修改留痕), cell by cell. */
@Component
class CorrectionLog {

    private final Corrections corrections;
    private final AuditLog audit;

    CorrectionLog(Corrections corrections, AuditLog audit) {
        this.corrections = corrections;
        this.audit = audit;
    }

    /** Notes what {@code next} says otherwise than {@code before}; nothing before a return. */
    Mono<Void> note(Contents before, FormDefinition form, StoredForm next, Actor actor) {
        Submission submission = before.submission();
        if (submission.state() != SubmissionState.RETURNED) {
            return Mono.empty();
        }
        Comparison changes =
                Comparison.of(
                        form,
                        Completion.entered(form, before.data().form(form.key())),
                        Completion.entered(form, next.data()));
        if (changes.isEmpty()) {
            return Mono.empty();
        }
        Correction correction =
                new Correction(
                        form.key(),
                        submission.revision(),
                        changes,
                        actor.person().name(),
                        actor instanceof OfficeActor office ? office.officeId() : null,
                        next.savedAt());
        return corrections
                .add(submission, next.version(), correction)
                .then(audit.record(entry(submission, correction, actor)));
    }

    private static AuditEntry entry(Submission submission, Correction correction, Actor actor) {
        return new AuditEntry(
                actor.person().username(),
                "submission.correct",
                "submission",
                submission.id().toString(),
                actor instanceof OfficeActor office ? office.officeCode() : null,
                Map.of(
                        "form", correction.form(),
                        "revision", Integer.toString(correction.revision()),
                        "changes", Integer.toString(correction.changes().size())));
    }
}
