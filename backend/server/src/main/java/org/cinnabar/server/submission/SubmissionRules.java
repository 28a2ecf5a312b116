package org.cinnabar.server.submission;

import org.cinnabar.server.identity.SignatureStep;
import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Actor.UnitActor;
import org.cinnabar.server.submission.SubmissionRuleBroken.AlreadyActedOn;
import org.cinnabar.server.submission.SubmissionRuleBroken.CycleOver;
import org.cinnabar.server.submission.SubmissionRuleBroken.DroppedAbove;
import org.cinnabar.server.submission.SubmissionRuleBroken.NoOfficeBelow;
import org.cinnabar.server.submission.SubmissionRuleBroken.NotAccepted;
import org.cinnabar.server.submission.SubmissionRuleBroken.NotAwaitingReview;
import org.cinnabar.server.submission.SubmissionRuleBroken.NotTheAcceptingOffice;
import org.cinnabar.server.submission.SubmissionRuleBroken.NotTheAskingOffice;
import org.cinnabar.server.submission.SubmissionRuleBroken.NotTheSignatory;
import org.cinnabar.server.submission.SubmissionRuleBroken.NotThisOfficesTurn;
import org.cinnabar.server.submission.SubmissionRuleBroken.NotThisUnitsSubmission;
import org.cinnabar.server.submission.SubmissionRuleBroken.NothingToSign;
import org.cinnabar.server.submission.SubmissionRuleBroken.SignaturesMissing;
import org.cinnabar.server.submission.SubmissionRuleBroken.SubmissionNotEditable;
import org.cinnabar.server.submission.SubmissionRuleBroken.UnlockAlreadyRequested;
import org.cinnabar.server.submission.SubmissionRuleBroken.UnlockNotRequested;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Who may do what with a submission in which state (流转规则). */
final class SubmissionRules {

    private SubmissionRules() {}

    /** The rule that the action would break; empty when it is allowed. */
    static Optional<SubmissionRuleBroken> refusal(
            Submission submission, SubmissionAction action, Actor actor) {
        return switch (actor) {
            case UnitActor unit -> ofUnit(submission, action, unit);
            case OfficeActor office -> ofOffice(submission, action, office);
        };
    }

    private static Optional<SubmissionRuleBroken> ofUnit(
            Submission submission, SubmissionAction action, UnitActor unit) {
        if (!unit.unitId().equals(submission.filing().unitId())) {
            return Optional.of(new NotThisUnitsSubmission());
        }
        return switch (action) {
            case SAVE_DRAFT -> unlessEditable(submission);
            case SIGN -> unlessEditable(submission).or(() -> unlessSignatory(submission, unit));
            case SUBMIT -> unlessEditable(submission).or(() -> unlessSigned(submission));
            case WITHDRAW ->
                    submission.turn() == null
                            ? Optional.of(new NotAwaitingReview(submission.state()))
                            : unless(isUntouched(submission), AlreadyActedOn::new)
                                    .or(() -> ifOver(submission));
            case REQUEST_UNLOCK -> unlessUnlockMayBeRequested(submission);
            case APPROVE, SEND_BACK, FILL_ON_BEHALF, SUBMIT_ON_BEHALF ->
                    Optional.of(new NotThisOfficesTurn());
            case LOCK, UNLOCK, REFUSE_UNLOCK -> Optional.of(new NotTheAcceptingOffice());
            case DROP, REINSTATE, HAND_OVER, CHANGE_VERSION ->
                    Optional.of(new NotThisOfficesTurn());
        };
    }

    private static Optional<SubmissionRuleBroken> ofOffice(
            Submission submission, SubmissionAction action, OfficeActor office) {
        if (!isAboveTheUnit(submission, office)) {
            return Optional.of(new NotThisUnitsSubmission());
        }
        return switch (action) {
            case SAVE_DRAFT, SIGN, SUBMIT, WITHDRAW -> Optional.of(new NotThisUnitsSubmission());
            case FILL_ON_BEHALF, SUBMIT_ON_BEHALF -> unlessEditable(submission);
            case APPROVE, SEND_BACK -> unlessItsTurn(submission, office);
            case REQUEST_UNLOCK -> unlessUnlockMayBeRequested(submission);
            case LOCK ->
                    unlessAccepting(submission, office)
                            .or(
                                    () ->
                                            unless(
                                                    submission.state() == SubmissionState.ACCEPTED,
                                                    () -> new NotAccepted(submission.state())));
            case UNLOCK -> unlessAccepting(submission, office).or(() -> ifOver(submission));
            case REFUSE_UNLOCK ->
                    unlessAccepting(submission, office)
                            .or(
                                    () ->
                                            unless(
                                                    submission.unlockRequested(),
                                                    UnlockNotRequested::new));
            case DROP ->
                    unlessAsking(submission, office)
                            .or(
                                    () ->
                                            unless(
                                                    !submission.state().isAccepted()
                                                            && !isDropped(submission),
                                                    () -> notNow(submission)));
            case REINSTATE ->
                    unlessAsking(submission, office)
                            .or(() -> unless(isDropped(submission), () -> notNow(submission)))
                            .or(() -> unlessDroppedAbove(submission, office));
            case CHANGE_VERSION ->
                    unlessAsking(submission, office).or(() -> unlessEditable(submission));
            case HAND_OVER ->
                    unless(hasOfficesBelow(submission, office), NoOfficeBelow::new)
                            .or(
                                    () ->
                                            unless(
                                                    !submission.state().isAccepted()
                                                            && !isDropped(submission),
                                                    () -> notNow(submission)));
        };
    }

    private static Optional<SubmissionRuleBroken> unlessEditable(Submission submission) {
        return unless(
                        submission.state().isEditable(),
                        () -> new SubmissionNotEditable(submission.state()))
                .or(() -> ifOver(submission));
    }

    private static Optional<SubmissionRuleBroken> unlessSignatory(
            Submission submission, UnitActor unit) {
        return submission
                .nextSignature()
                .map(step -> unless(unit.signs().contains(step), () -> new NotTheSignatory(step)))
                .orElseGet(() -> Optional.of(new NothingToSign()));
    }

    private static Optional<SubmissionRuleBroken> unlessSigned(Submission submission) {
        List<SignatureStep> missing =
                submission.filing().signing().stream().skip(submission.signed()).toList();
        return unless(missing.isEmpty(), () -> new SignaturesMissing(missing));
    }

    private static Optional<SubmissionRuleBroken> ifOver(Submission submission) {
        return unless(submission.filing().collecting() != Collecting.CLOSED, CycleOver::new);
    }

    private static Optional<SubmissionRuleBroken> unlessAsking(
            Submission submission, OfficeActor office) {
        return unless(
                submission.filing().isAskedBy(office.officeId(), office.officeCode()),
                NotTheAskingOffice::new);
    }

    /** What an office has decided, those below it do not undo. */
    private static Optional<SubmissionRuleBroken> unlessDroppedAbove(
            Submission submission, OfficeActor office) {
        SubmissionEvent drop = submission.latest();
        String by = drop == null ? null : drop.officeCode();
        return unless(
                submission.filing().askedBy().equals(office.officeId())
                        || (by != null && submission.filing().isWithin(by, office.officeCode())),
                DroppedAbove::new);
    }

    private static SubmissionRuleBroken notNow(Submission submission) {
        return new SubmissionNotEditable(submission.state());
    }

    private static boolean isDropped(Submission submission) {
        return submission.state() == SubmissionState.DROPPED;
    }

    private static Optional<SubmissionRuleBroken> unlessItsTurn(
            Submission submission, OfficeActor office) {
        Turn turn = submission.turn();
        return turn == null
                ? Optional.of(new NotAwaitingReview(submission.state()))
                : unless(office.officeId().equals(turn.officeId()), NotThisOfficesTurn::new);
    }

    private static Optional<SubmissionRuleBroken> unlessUnlockMayBeRequested(
            Submission submission) {
        return unlessAccepted(submission)
                .or(() -> unless(!submission.unlockRequested(), UnlockAlreadyRequested::new));
    }

    private static Optional<SubmissionRuleBroken> unlessAccepting(
            Submission submission, OfficeActor office) {
        Acceptance acceptance = submission.acceptance();
        boolean accepting = acceptance != null && office.officeId().equals(acceptance.officeId());
        return unlessAccepted(submission).or(() -> unless(accepting, NotTheAcceptingOffice::new));
    }

    private static Optional<SubmissionRuleBroken> unlessAccepted(Submission submission) {
        return unless(submission.state().isAccepted(), () -> new NotAccepted(submission.state()));
    }

    private static boolean isUntouched(Submission submission) {
        SubmissionEvent latest = submission.latest();
        return latest != null
                && (latest.action() == SubmissionAction.SUBMIT
                        || latest.action() == SubmissionAction.SUBMIT_ON_BEHALF);
    }

    /** Whether another office stands between this one and the unit. */
    private static boolean hasOfficesBelow(Submission submission, OfficeActor office) {
        return !submission.filing().officePath().endsWith("c" + office.officeCode());
    }

    private static boolean isAboveTheUnit(Submission submission, OfficeActor office) {
        return List.of(submission.filing().officePath().split("\\."))
                .contains("c" + office.officeCode());
    }

    private static Optional<SubmissionRuleBroken> unless(
            boolean kept, Supplier<SubmissionRuleBroken> rule) {
        return kept ? Optional.empty() : Optional.of(rule.get());
    }
}
