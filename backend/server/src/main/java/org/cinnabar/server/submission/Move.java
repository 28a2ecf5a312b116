package org.cinnabar.server.submission;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;

/** What an action changes in a submission (状态变更); what is not named stays as it was. */
final class Move {

    private final Submission before;
    private Filing filing;
    private SubmissionState state;
    private @Nullable Turn turn;
    private int revision;
    private FindingCounts findings;
    private @Nullable BigDecimal greatestChange;
    private Set<String> toConfirm;
    private boolean unlockRequested;
    private @Nullable Instant submittedAt;
    private boolean late;
    private @Nullable Acceptance acceptance;

    Move(Submission before) {
        this.before = before;
        this.filing = before.filing();
        this.state = before.state();
        this.turn = before.turn();
        this.revision = before.revision();
        this.findings = before.findings();
        this.greatestChange = before.greatestChange();
        this.toConfirm = before.toConfirm();
        this.unlockRequested = before.unlockRequested();
        this.submittedAt = before.submittedAt();
        this.late = before.late();
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

    /** To other offices, whoever has to act. */
    Move handedTo(Jurisdiction to) {
        filing = filing.with(to.officePath(), to.regionCode());
        turn = turn == null ? null : to.chain().keeping(turn);
        return this;
    }

    /** By another version of the scheme. */
    Move following(Filing other) {
        filing = other;
        return this;
    }

    /** With a new revision of what was examined. */
    Move submitting(Examined examined, Instant at) {
        revision = before.revision() + 1;
        findings = examined.counts();
        greatestChange = examined.greatestChange();
        toConfirm = examined.quasiMandatory();
        submittedAt = at;
        late = before.state() == SubmissionState.RETURNED ? before.late() : before.isOverdue(at);
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

    /** Where nobody has to act, and nothing counts any more. */
    Move dropped() {
        acceptance = null;
        return to(SubmissionState.DROPPED);
    }

    Move unlockRequested(boolean requested) {
        unlockRequested = requested;
        return this;
    }

    /** Whoever changes what was signed voids the signatures; so does whoever gives it back. */
    private int signed(Act act) {
        return act.action() == SubmissionAction.SIGN
                ? before.signed() + 1
                : state.isEditable() ? 0 : before.signed();
    }

    Transition by(Act act) {
        SubmissionEvent event = act.event(before, state, revision);
        int signed = signed(act);
        boolean isSeen = !act.action().isFilling() || signed != before.signed();
        Submission after =
                new Submission(
                        before.id(),
                        filing,
                        state,
                        before.version() + (isSeen ? 1 : 0),
                        event.sequence(),
                        revision,
                        turn,
                        findings,
                        greatestChange,
                        toConfirm,
                        act.at(),
                        submittedAt,
                        late,
                        acceptance,
                        unlockRequested,
                        signed,
                        event);
        return new Transition(before, after, event, act.actor());
    }
}
