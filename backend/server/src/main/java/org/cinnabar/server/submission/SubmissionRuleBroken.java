package org.cinnabar.server.submission;

import org.cinnabar.server.collection.ReportingTime;
import org.cinnabar.server.identity.SignatureStep;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Violation;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rule of the workflow that an action would break (违反的报送规则); every kind names its rule. */
public abstract sealed class SubmissionRuleBroken extends ProblemException {

    private SubmissionRuleBroken(Problem problem, Object... arguments) {
        super(problem, arguments);
    }

    /** Somebody else was faster: the actor decided on an older version. */
    public static final class SubmissionChanged extends SubmissionRuleBroken {

        public SubmissionChanged(Submission stored) {
            this(stored, stored.latest());
        }

        private SubmissionChanged(Submission stored, @Nullable SubmissionEvent latest) {
            super(
                    Problem.SUBMISSION_CHANGED,
                    latest == null ? "—" : latest.actorName(),
                    latest == null ? "—" : ReportingTime.written(latest.at()),
                    latest == null ? "—" : latest.action());
            with(members(stored, latest));
        }

        private static Map<String, Object> members(
                Submission stored, @Nullable SubmissionEvent latest) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("version", stored.version());
            members.put("state", stored.state());
            if (latest != null) {
                members.put("action", latest.action().code());
                members.put("actor", latest.actorName());
                members.put("at", latest.at());
            }
            return members;
        }
    }

    /** The unit writes only before it submits, or after it got its forms back. */
    public static final class SubmissionNotEditable extends SubmissionRuleBroken {

        SubmissionNotEditable(SubmissionState state) {
            super(Problem.SUBMISSION_STATE, state);
            with(Map.of("state", state));
        }
    }

    /** Only what was submitted can be reviewed or taken back. */
    public static final class NotAwaitingReview extends SubmissionRuleBroken {

        NotAwaitingReview(SubmissionState state) {
            super(Problem.SUBMISSION_STATE, state);
            with(Map.of("state", state));
        }
    }

    /** The unit takes back only what no office has acted on. */
    public static final class AlreadyActedOn extends SubmissionRuleBroken {

        AlreadyActedOn() {
            super(Problem.SUBMISSION_ACTED_ON);
        }
    }

    /** Only the office whose turn it is reviews. */
    public static final class NotThisOfficesTurn extends SubmissionRuleBroken {

        NotThisOfficesTurn() {
            super(Problem.NOT_THIS_OFFICES_TURN);
        }
    }

    /** What nobody reviews cannot be submitted. */
    public static final class NoReviewingOffice extends SubmissionRuleBroken {

        NoReviewingOffice() {
            super(Problem.NO_REVIEWING_OFFICE);
        }
    }

    /** Only the unit itself fills, submits and withdraws; others learn nothing of it. */
    public static final class NotThisUnitsSubmission extends SubmissionRuleBroken {

        NotThisUnitsSubmission() {
            super(Problem.NOT_FOUND);
        }
    }

    /** Whoever sends back says why. */
    public static final class OpinionMissing extends SubmissionRuleBroken {

        OpinionMissing(int shortest) {
            super(Problem.OPINION_MISSING, shortest);
        }
    }

    /** An opinion has an end. */
    public static final class OpinionTooLong extends SubmissionRuleBroken {

        OpinionTooLong(int longest) {
            super(Problem.OPINION_TOO_LONG, longest);
        }
    }

    /** Nothing is submitted while findings block it. */
    public static final class SubmissionHasFindings extends SubmissionRuleBroken {

        SubmissionHasFindings(List<BlockingFinding> blocking) {
            super(Problem.SUBMISSION_HAS_FINDINGS, blocking.size());
            violating(blocking.stream().map(BlockingFinding::violation).toList());
        }
    }

    /** What is to be signed inside the unit is not submitted before. */
    public static final class SignaturesMissing extends SubmissionRuleBroken {

        SignaturesMissing(List<SignatureStep> missing) {
            super(Problem.SIGNATURES_MISSING, missing.size());
            violating(missing.stream().map(SignaturesMissing::violation).toList());
        }

        private static Violation violation(SignatureStep step) {
            return switch (step) {
                case FILLER -> violation(step, "填表人尚未签署", "whoever filled it in has not signed");
                case STATISTICS_HEAD ->
                        violation(step, "统计负责人尚未签署", "the head of statistics has not signed");
                case UNIT_HEAD ->
                        violation(step, "单位负责人尚未签署", "the head of the unit has not signed");
            };
        }

        private static Violation violation(SignatureStep step, String zh, String en) {
            return new Violation("SIGNATURE", zh, en, Map.of("signature", step));
        }
    }

    /** Everybody signs only as what the account says, one after the other. */
    public static final class NotTheSignatory extends SubmissionRuleBroken {

        NotTheSignatory(SignatureStep next) {
            super(Problem.NOT_THE_SIGNATORY, next);
        }
    }

    /** Nobody signs what needs no more signatures. */
    public static final class NothingToSign extends SubmissionRuleBroken {

        NothingToSign() {
            super(Problem.NOTHING_TO_SIGN);
        }
    }

    /** Nobody approves a quasi-mandatory finding unseen. */
    public static final class FindingsUnconfirmed extends SubmissionRuleBroken {

        private final List<String> missing;

        FindingsUnconfirmed(Collection<String> toConfirm, Collection<String> confirmed) {
            this(
                    toConfirm.stream().filter(key -> !confirmed.contains(key)).sorted().toList(),
                    Map.of());
        }

        private FindingsUnconfirmed(List<String> missing, Map<String, Place> places) {
            super(Problem.FINDINGS_UNCONFIRMED, missing.size());
            this.missing = missing;
            violating(missing.stream().map(key -> violation(key, places.get(key))).toList());
        }

        /** The same, saying where each of them is. */
        public FindingsUnconfirmed at(Map<String, Place> places) {
            return new FindingsUnconfirmed(missing, places);
        }

        private static Violation violation(String key, @Nullable Place place) {
            Map<String, Object> location = new LinkedHashMap<>();
            if (place != null) {
                location.putAll(place.members());
            }
            location.put("key", key);
            return new Violation(
                    key.replaceFirst("#.*", ""),
                    "请确认其情况说明",
                    "please confirm its explanation",
                    location);
        }
    }

    /** The lowest office has only the unit below it. */
    public static final class NoOfficeBelow extends SubmissionRuleBroken {

        NoOfficeBelow() {
            super(Problem.NO_OFFICE_BELOW);
        }
    }

    /** Nothing leaves the area of its cycle. */
    public static final class OfficeNotCovered extends SubmissionRuleBroken {

        public OfficeNotCovered(String office) {
            super(Problem.OFFICE_NOT_COVERED, office);
        }
    }

    /** Nothing is handed over to where it is already, or to an office of others. */
    public static final class NotAnotherOfficeBelow extends SubmissionRuleBroken {

        NotAnotherOfficeBelow() {
            super(Problem.NOT_ANOTHER_OFFICE_BELOW);
        }
    }

    /** Only accepted forms are locked and unlocked. */
    public static final class NotAccepted extends SubmissionRuleBroken {

        NotAccepted(SubmissionState state) {
            super(Problem.SUBMISSION_STATE, state);
            with(Map.of("state", state));
        }
    }

    /** Only the office that accepted locks and unlocks. */
    public static final class NotTheAcceptingOffice extends SubmissionRuleBroken {

        NotTheAcceptingOffice() {
            super(Problem.NOT_THE_ACCEPTING_OFFICE);
        }
    }

    /** One request at a time. */
    public static final class UnlockAlreadyRequested extends SubmissionRuleBroken {

        UnlockAlreadyRequested() {
            super(Problem.UNLOCK_ALREADY_REQUESTED);
        }
    }

    /** Only what was asked for is refused. */
    public static final class UnlockNotRequested extends SubmissionRuleBroken {

        UnlockNotRequested() {
            super(Problem.UNLOCK_NOT_REQUESTED);
        }
    }

    /** Nothing is passed on while remarks on cells are open. */
    public static final class RemarksOpen extends SubmissionRuleBroken {

        RemarksOpen(int open) {
            super(Problem.REMARKS_OPEN, open);
        }
    }

    /** Where the cycle does not take them, nothing is first submitted after the deadline. */
    public static final class DeadlineOver extends SubmissionRuleBroken {

        DeadlineOver(LocalDate due) {
            super(Problem.DEADLINE_OVER, due.toString());
        }
    }

    /** When the cycle is closed, units write no more. */
    public static final class CycleOver extends SubmissionRuleBroken {

        CycleOver() {
            super(Problem.CYCLE_CLOSED);
        }
    }

    /** Only the office that opened the cycle decides whom it asks. */
    public static final class NotTheAskingOffice extends SubmissionRuleBroken {

        NotTheAskingOffice() {
            super(Problem.NOT_THE_CYCLES_OFFICE);
        }
    }

    /** Whom an office above asks no more, those below it do not ask again. */
    public static final class DroppedAbove extends SubmissionRuleBroken {

        DroppedAbove() {
            super(Problem.DROPPED_ABOVE);
        }
    }
}
