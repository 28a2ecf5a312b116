package org.cinnabar.server.submission;

import org.cinnabar.server.submission.Actor.OfficeActor;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Who does what when (操作), before it is known whether that is allowed.
 *
 * @param forms the forms it is about, none for the whole set
 * @param confirmed the findings it confirms
 * @param handedTo the office it gives the submission to
 */
record Act(
        SubmissionAction action,
        Actor actor,
        @Nullable Opinion opinion,
        List<String> forms,
        List<String> confirmed,
        @Nullable UUID handedTo,
        Instant at) {

    static Act of(SubmissionAction action, Actor actor, @Nullable Opinion opinion, Instant at) {
        return new Act(action, actor, opinion, List.of(), List.of(), null, at);
    }

    static Act of(SubmissionAction action, Actor actor, Instant at) {
        return of(action, actor, null, at);
    }

    Act about(List<String> named) {
        return new Act(action, actor, opinion, named, confirmed, handedTo, at);
    }

    Act confirming(Collection<String> findings) {
        return new Act(action, actor, opinion, forms, List.copyOf(findings), handedTo, at);
    }

    Act handingTo(UUID office) {
        return new Act(action, actor, opinion, forms, confirmed, office, at);
    }

    SubmissionEvent event(Submission before, SubmissionState to, int revision) {
        OfficeActor office = actor instanceof OfficeActor acting ? acting : null;
        return new SubmissionEvent(
                before.sequence() + 1,
                action,
                before.state(),
                to,
                actor.person().accountId(),
                actor.person().name(),
                actor.person().role(),
                office == null ? null : office.officeId(),
                office == null ? null : office.officeCode(),
                opinion == null ? null : opinion.text(),
                forms,
                confirmed,
                revision == 0 ? null : revision,
                at,
                action == SubmissionAction.SIGN ? before.nextSignature().orElseThrow() : null,
                handedTo);
    }
}
