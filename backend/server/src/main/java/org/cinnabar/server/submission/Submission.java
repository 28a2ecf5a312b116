package org.cinnabar.server.submission;

import org.cinnabar.server.collection.ReportingTime;
import org.cinnabar.server.identity.SignatureStep;
import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Actor.UnitActor;
import org.cinnabar.server.submission.SubmissionRuleBroken.CycleOver;
import org.cinnabar.server.submission.SubmissionRuleBroken.DeadlineOver;
import org.cinnabar.server.submission.SubmissionRuleBroken.FindingsUnconfirmed;
import org.cinnabar.server.submission.SubmissionRuleBroken.RemarksOpen;
import org.cinnabar.server.submission.SubmissionRuleBroken.SubmissionChanged;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The state of a unit's whole set of forms of one cycle (一套表的报送状态); immutable, it alone decides
 * which action is allowed and what follows from it.
 *
 * @param version counts the transitions an actor must have seen; filling does not change it
 * @param greatestChange of a number against the period before, in percent, at the latest submit
 * @param toConfirm the quasi-mandatory findings of the latest revision that no office has confirmed
 * @param updatedAt when anything was last written, an event or, to the minute, a form
 * @param submittedAt when it was last submitted
 * @param late whether it was first submitted after its deadline
 * @param acceptance which revision counts, null before the first acceptance
 * @param unlockRequested whether somebody waits for the accepting office to unlock it
 * @param signed how many of those who sign inside the unit have signed
 * @param latest the latest event, null before the first
 */
public record Submission(
        UUID id,
        Filing filing,
        SubmissionState state,
        int version,
        int sequence,
        int revision,
        @Nullable Turn turn,
        FindingCounts findings,
        @Nullable BigDecimal greatestChange,
        Set<String> toConfirm,
        Instant updatedAt,
        @Nullable Instant submittedAt,
        boolean late,
        @Nullable Acceptance acceptance,
        boolean unlockRequested,
        int signed,
        @Nullable SubmissionEvent latest) {

    /** A submission just dispatched to a unit (下发). */
    public static Submission dispatched(UUID id, Filing filing, Instant at) {
        return new Submission(
                id,
                filing,
                SubmissionState.NOT_STARTED,
                0,
                0,
                0,
                null,
                FindingCounts.NONE,
                null,
                Set.of(),
                at,
                null,
                false,
                null,
                false,
                0,
                null);
    }

    /** As what somebody has to sign next; empty when nobody has to. */
    public Optional<SignatureStep> nextSignature() {
        return filing.signing().stream().skip(signed).findFirst();
    }

    /** What {@code actor} may do now. */
    public Set<SubmissionAction> actionsOf(Actor actor) {
        Set<SubmissionAction> allowed = EnumSet.noneOf(SubmissionAction.class);
        for (SubmissionAction action : SubmissionAction.values()) {
            if (SubmissionRules.refusal(this, action, actor).isEmpty()) {
                allowed.add(action);
            }
        }
        return allowed;
    }

    /** When the revision that counts was accepted; null while the submission is on its way. */
    public @Nullable Instant acceptedAt() {
        return acceptance != null && state.isAccepted() ? acceptance.at() : null;
    }

    /**
     * The latest revision that the unit has handed in and not taken back, 0 for none; what was sent
     * back stands until its correction comes.
     */
    public int filedRevision() {
        return state.isFiled() ? revision : 0;
    }

    /** Refuses an actor who decided on an older version. */
    public Submission seenAs(int seenVersion) {
        if (seenVersion != version) {
            throw new SubmissionChanged(this);
        }
        return this;
    }

    /** Refuses whoever would pass the forms on while remarks on them are open. */
    public Submission withoutOpenRemarks(int open) {
        if (open > 0) {
            throw new RemarksOpen(open);
        }
        return this;
    }

    /** Refuses whoever the remarks are not meant for: the unit writing, or the office reviewing. */
    public Submission answeredBy(Actor actor) {
        boolean reviewing = actor instanceof OfficeActor && turn != null;
        allow(reviewing ? SubmissionAction.APPROVE : SubmissionAction.fillingBy(actor), actor);
        return this;
    }

    /**
     * The unit, or an office in its place, keeps what it has filled (暂存, 代填): the first time this
     * begins the draft, and whenever something was signed it voids the signatures.
     */
    public Optional<Transition> saveDraft(Actor actor, Instant at) {
        Act act = allowed(Act.of(SubmissionAction.fillingBy(actor), actor, at));
        if (state == SubmissionState.NOT_STARTED) {
            return Optional.of(new Move(this).to(SubmissionState.DRAFT).by(act));
        }
        return signed > 0 ? Optional.of(new Move(this).by(act)) : Optional.empty();
    }

    /** Somebody of the unit signs its forms (签署), which nothing blocks from being submitted. */
    public Transition sign(UnitActor unit, Examined examined, Instant at) {
        Act act = allowed(Act.of(SubmissionAction.SIGN, unit, at));
        examined.withoutBlocking();
        return new Move(this).by(act);
    }

    /** The unit hands its forms to the lowest office (上报), without blocking findings. */
    public Transition submit(UnitActor unit, ReviewChain chain, Examined examined, Instant at) {
        return submit(Act.of(SubmissionAction.SUBMIT, unit, at), chain, examined);
    }

    /** An office above submits for a unit that cannot (代报), saying why. */
    public Transition submitOnBehalf(
            OfficeActor office, ReviewChain chain, Examined examined, Opinion reason, Instant at) {
        Act act = Act.of(SubmissionAction.SUBMIT_ON_BEHALF, office, reason, at);
        return submit(act, chain, examined);
    }

    /** The unit takes its forms back (撤回) while nobody has acted on them. */
    public Transition withdraw(UnitActor unit, Instant at) {
        Act act = allowed(Act.of(SubmissionAction.WITHDRAW, unit, at));
        return new Move(this).to(SubmissionState.DRAFT).by(act);
    }

    /** The office passes the forms to its superior, or accepts them (审核通过, 验收). */
    public Transition approve(
            OfficeActor office, ReviewChain chain, Approval approval, Instant at) {
        Act act =
                allowed(Act.of(SubmissionAction.APPROVE, office, approval.opinion(), at))
                        .confirming(confirmed(approval));
        Move move = new Move(this).confirmed();
        return chain.after(office.officeId())
                .map(move::to)
                .orElseGet(() -> move.accepted(new Acceptance(revision, office.officeId(), at)))
                .by(act);
    }

    /** The office sends the forms back (退回), to the unit or to the office below, saying why. */
    public Transition sendBack(OfficeActor office, ReviewChain chain, Return back, Instant at) {
        Act act =
                allowed(
                        Act.of(SubmissionAction.SEND_BACK, office, back.opinion(), at)
                                .about(back.forms()));
        return switch (back.to()) {
            case UNIT -> new Move(stillCollected()).to(SubmissionState.RETURNED).by(act);
            case OFFICE_BELOW -> new Move(this).to(chain.before(office.officeId())).by(act);
        };
    }

    /** The accepting office closes the accepted forms (锁定). */
    public Transition lock(OfficeActor office, @Nullable Opinion opinion, Instant at) {
        Act act = allowed(Act.of(SubmissionAction.LOCK, office, opinion, at));
        return new Move(this).to(SubmissionState.LOCKED).by(act);
    }

    /** The unit or an office above it asks to open accepted forms again (申请解锁), saying why. */
    public Transition requestUnlock(Actor actor, Opinion reason, Instant at) {
        Act act = allowed(Act.of(SubmissionAction.REQUEST_UNLOCK, actor, reason, at));
        return new Move(this).unlockRequested(true).by(act);
    }

    /** The accepting office gives accepted forms back to the unit (解锁), saying why. */
    public Transition unlock(OfficeActor office, Opinion reason, Instant at) {
        Act act = allowed(Act.of(SubmissionAction.UNLOCK, office, reason, at));
        return new Move(this).to(SubmissionState.RETURNED).unlockRequested(false).by(act);
    }

    /** The accepting office leaves accepted forms as they are (不同意解锁), saying why. */
    public Transition refuseUnlock(OfficeActor office, Opinion reason, Instant at) {
        Act act = allowed(Act.of(SubmissionAction.REFUSE_UNLOCK, office, reason, at));
        return new Move(this).unlockRequested(false).by(act);
    }

    /** The cycle's office, or one that passed it on, asks the unit no more (免报), saying why. */
    public Transition drop(OfficeActor office, Opinion reason, Instant at) {
        Act act = allowed(Act.of(SubmissionAction.DROP, office, reason, at));
        return new Move(this).dropped().by(act);
    }

    /** The cycle's office, or one that passed it on, asks the unit again (恢复填报), saying why. */
    public Transition reinstate(OfficeActor office, Opinion reason, Instant at) {
        Act act = allowed(Act.of(SubmissionAction.REINSTATE, office, reason, at));
        return new Move(this).to(SubmissionState.DRAFT).by(act);
    }

    /**
     * An office gives the submission to another one below it (移交), saying why. Where it is under
     * review, its review goes on with the same office if that stands on the new chain as well, and
     * begins anew with the lowest one if not.
     */
    public Transition handOver(OfficeActor office, Jurisdiction to, Opinion reason, Instant at) {
        Act act =
                allowed(
                        Act.of(SubmissionAction.HAND_OVER, office, reason, at)
                                .handingTo(to.officeId()));
        return new Move(this).handedTo(to.below(office).insteadOf(filing)).by(act);
    }

    /** The cycle's office moves the forms to a corrected version of the scheme (换版), saying why. */
    public Transition changeVersion(OfficeActor office, Filing other, Opinion reason, Instant at) {
        Act act = allowed(Act.of(SubmissionAction.CHANGE_VERSION, office, reason, at));
        return new Move(this).following(other).by(act);
    }

    /** Whether the deadline is over at that moment. */
    public boolean isOverdue(Instant at) {
        return ReportingTime.day(at).isAfter(filing.due());
    }

    private Submission stillCollected() {
        if (filing.collecting() == Collecting.CLOSED) {
            throw new CycleOver();
        }
        return this;
    }

    private Transition submit(Act asked, ReviewChain chain, Examined examined) {
        Act act = allowed(asked);
        boolean first = state != SubmissionState.RETURNED;
        if (first && filing.collecting() == Collecting.PUNCTUAL && isOverdue(act.at())) {
            throw new DeadlineOver(filing.due());
        }
        return new Move(this)
                .to(chain.first())
                .submitting(examined.withoutBlocking(), act.at())
                .by(act);
    }

    /** All findings that wait for it; refuses when the approval leaves one out. */
    private Set<String> confirmed(Approval approval) {
        if (!approval.confirmed().containsAll(toConfirm)) {
            throw new FindingsUnconfirmed(toConfirm, approval.confirmed());
        }
        return new TreeSet<>(toConfirm);
    }

    private Act allowed(Act act) {
        allow(act.action(), act.actor());
        return act;
    }

    private void allow(SubmissionAction action, Actor actor) {
        SubmissionRules.refusal(this, action, actor)
                .ifPresent(
                        broken -> {
                            throw broken;
                        });
    }
}
