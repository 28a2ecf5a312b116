package org.cinnabar.server.submission;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/** What an action changes in a submission (状态变更); what is not named stays as it was. */
final class Move {

    private final Submission before;
    private SubmissionState state;
    private @Nullable Turn turn;
    private int revision;
    private FindingCounts findings;
    private Set<String> toConfirm;
    private boolean unlockRequested;
    private @Nullable Instant submittedAt;
    private @Nullable Acceptance acceptance;

    Move(Submission before) {
        this.before = before;
        this.state = before.state();
        this.turn = before.turn();
        this.revision = before.revision();
        this.findings = before.findings();
        this.toConfirm = before.toConfirm();
        this.unlockRequested = before.unlockRequested();
        this.submittedAt = before.submittedAt();
        this.acceptance = before.acceptance();
    }

    /** To the unit, or to where nobody has to act. */
    Move to(SubmissionState reached) {
        state = reached;
        turn = null;
        return this;
    }

    /** To an office, which reviews. */
    Move to(Turn next) {
        state = SubmissionState.SUBMITTED;
        turn = next;
        return this;
    }

    /** With a new revision of what was examined. */
    Move submitting(Examined examined, Instant at) {
        revision = before.revision() + 1;
        findings = examined.counts();
        toConfirm = examined.quasiMandatory();
        submittedAt = at;
        return this;
    }

    Move confirmed() {
        toConfirm = Set.of();
        return this;
    }

    Move accepted(Acceptance by) {
        acceptance = by;
        return to(SubmissionState.ACCEPTED);
    }

    Move unlockRequested(boolean requested) {
        unlockRequested = requested;
        return this;
    }

    Transition by(Act act) {
        SubmissionEvent event = act.event(before, state, revision);
        Submission after =
                new Submission(
                        before.id(),
                        before.filing(),
                        state,
                        before.version() + (act.action().isFilling() ? 0 : 1),
                        event.sequence(),
                        revision,
                        turn,
                        findings,
                        toConfirm,
                        act.at(),
                        submittedAt,
                        acceptance,
                        unlockRequested,
                        event);
        return new Transition(before, after, event, act.actor());
    }
}
