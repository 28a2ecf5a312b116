package org.cinnabar.server.submission;

import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Actor.UnitActor;
import org.cinnabar.server.submission.SubmissionRuleBroken.AlreadyActedOn;
import org.cinnabar.server.submission.SubmissionRuleBroken.NotAwaitingReview;
import org.cinnabar.server.submission.SubmissionRuleBroken.NotThisOfficesTurn;
import org.cinnabar.server.submission.SubmissionRuleBroken.NotThisUnitsSubmission;
import org.cinnabar.server.submission.SubmissionRuleBroken.SubmissionChanged;
import org.cinnabar.server.submission.SubmissionRuleBroken.SubmissionNotEditable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The state of a unit's whole set of forms of one cycle (一套表的报送状态); immutable, it alone decides
 * which action is allowed and what follows from it.
 *
 * @param version counts the transitions an actor must have seen; filling does not change it
 * @param updatedAt when anything was last written, an event or a form
 * @param submittedAt when it was last submitted
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
        Instant updatedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant acceptedAt,
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
                at,
                null,
                null,
                null);
    }

    /** What {@code actor} may do now. */
    public Set<SubmissionAction> actionsOf(Actor actor) {
        Set<SubmissionAction> allowed = EnumSet.noneOf(SubmissionAction.class);
        for (SubmissionAction action : SubmissionAction.values()) {
            if (refusal(action, actor).isEmpty()) {
                allowed.add(action);
            }
        }
        return allowed;
    }

    /** Refuses an actor who decided on an older version. */
    public Submission seenAs(int seenVersion) {
        if (seenVersion != version) {
            throw new SubmissionChanged(this);
        }
        return this;
    }

    /** The unit keeps what it has filled (暂存): the first time this begins the draft. */
    public Optional<Transition> saveDraft(UnitActor unit, Instant at) {
        Act act = allowed(new Act(SubmissionAction.SAVE_DRAFT, unit, null, at));
        return state == SubmissionState.NOT_STARTED
                ? Optional.of(moved(act, SubmissionState.DRAFT, null))
                : Optional.empty();
    }

    /** The unit hands its forms to the lowest office (上报), without blocking findings. */
    public Transition submit(UnitActor unit, ReviewChain chain, Examined examined, Instant at) {
        Act act = allowed(new Act(SubmissionAction.SUBMIT, unit, null, at));
        FindingCounts counts = examined.countsWithoutBlocking();
        return moved(act, SubmissionState.SUBMITTED, chain.first(), revision + 1, counts);
    }

    /** The unit takes its forms back (撤回) while nobody has acted on them. */
    public Transition withdraw(UnitActor unit, Instant at) {
        Act act = allowed(new Act(SubmissionAction.WITHDRAW, unit, null, at));
        return moved(act, SubmissionState.DRAFT, null);
    }

    /** The office passes the forms to its superior, or accepts them (审核通过, 验收). */
    public Transition approve(
            OfficeActor office, ReviewChain chain, @Nullable Opinion opinion, Instant at) {
        Act act = allowed(new Act(SubmissionAction.APPROVE, office, opinion, at));
        return chain.after(office.officeId())
                .map(next -> moved(act, SubmissionState.SUBMITTED, next))
                .orElseGet(() -> moved(act, SubmissionState.ACCEPTED, null));
    }

    /** The office sends the forms back to the unit (退回), saying why. */
    public Transition sendBack(OfficeActor office, Opinion opinion, Instant at) {
        Act act = allowed(new Act(SubmissionAction.SEND_BACK, office, opinion, at));
        return moved(act, SubmissionState.RETURNED, null);
    }

    private Act allowed(Act act) {
        refusal(act.action(), act.actor())
                .ifPresent(
                        broken -> {
                            throw broken;
                        });
        return act;
    }

    private Optional<SubmissionRuleBroken> refusal(SubmissionAction action, Actor actor) {
        return switch (actor) {
            case UnitActor unit -> refusal(action, unit);
            case OfficeActor office -> refusal(action, office);
        };
    }

    private Optional<SubmissionRuleBroken> refusal(SubmissionAction action, UnitActor unit) {
        if (!unit.unitId().equals(filing.unitId())) {
            return Optional.of(new NotThisUnitsSubmission());
        }
        return switch (action) {
            case SAVE_DRAFT, SUBMIT ->
                    unless(state.isEditable(), () -> new SubmissionNotEditable(state));
            case WITHDRAW ->
                    turn == null
                            ? Optional.of(new NotAwaitingReview(state))
                            : unless(isUntouched(), AlreadyActedOn::new);
            case APPROVE, SEND_BACK -> Optional.of(new NotThisOfficesTurn());
        };
    }

    private Optional<SubmissionRuleBroken> refusal(SubmissionAction action, OfficeActor office) {
        return switch (action) {
            case SAVE_DRAFT, SUBMIT, WITHDRAW -> Optional.of(new NotThisUnitsSubmission());
            case APPROVE, SEND_BACK ->
                    turn == null
                            ? Optional.of(new NotAwaitingReview(state))
                            : unless(
                                    office.officeId().equals(turn.officeId()),
                                    NotThisOfficesTurn::new);
        };
    }

    private static Optional<SubmissionRuleBroken> unless(
            boolean kept, Supplier<SubmissionRuleBroken> rule) {
        return kept ? Optional.empty() : Optional.of(rule.get());
    }

    private boolean isUntouched() {
        return latest != null && latest.action() == SubmissionAction.SUBMIT;
    }

    private Transition moved(Act act, SubmissionState reached, @Nullable Turn next) {
        return moved(act, reached, next, revision, findings);
    }

    private Transition moved(
            Act act,
            SubmissionState reached,
            @Nullable Turn next,
            int reachedRevision,
            FindingCounts counts) {
        int reachedVersion = act.action() == SubmissionAction.SAVE_DRAFT ? version : version + 1;
        SubmissionEvent event = act.event(sequence + 1, state, reached, reachedRevision);
        Submission after =
                new Submission(
                        id,
                        filing,
                        reached,
                        reachedVersion,
                        event.sequence(),
                        reachedRevision,
                        next,
                        counts,
                        act.at(),
                        act.action() == SubmissionAction.SUBMIT ? act.at() : submittedAt,
                        reached == SubmissionState.ACCEPTED ? act.at() : null,
                        event);
        return new Transition(this, after, event, act.actor());
    }

    /** Who does what when, before it is known whether that is allowed. */
    private record Act(
            SubmissionAction action, Actor actor, @Nullable Opinion opinion, Instant at) {

        SubmissionEvent event(
                int sequence, SubmissionState from, SubmissionState to, int revision) {
            return new SubmissionEvent(
                    sequence,
                    action,
                    from,
                    to,
                    actor.person().accountId(),
                    actor.person().name(),
                    actor.person().role(),
                    actor instanceof OfficeActor office ? office.officeId() : null,
                    opinion == null ? null : opinion.text(),
                    revision == 0 ? null : revision,
                    at);
        }
    }
}
