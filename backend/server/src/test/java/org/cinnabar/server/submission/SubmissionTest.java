package org.cinnabar.server.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.platform.Violation;
import org.cinnabar.server.submission.Actor.UnitActor;
import org.cinnabar.server.submission.SubmissionRuleBroken.AlreadyActedOn;
import org.cinnabar.server.submission.SubmissionRuleBroken.FindingsUnconfirmed;
import org.cinnabar.server.submission.SubmissionRuleBroken.NoOfficeBelow;
import org.cinnabar.server.submission.SubmissionRuleBroken.NotAwaitingReview;
import org.cinnabar.server.submission.SubmissionRuleBroken.NotThisOfficesTurn;
import org.cinnabar.server.submission.SubmissionRuleBroken.NotThisUnitsSubmission;
import org.cinnabar.server.submission.SubmissionRuleBroken.OpinionMissing;
import org.cinnabar.server.submission.SubmissionRuleBroken.OpinionTooLong;
import org.cinnabar.server.submission.SubmissionRuleBroken.SubmissionChanged;
import org.cinnabar.server.submission.SubmissionRuleBroken.SubmissionHasFindings;
import org.cinnabar.server.submission.SubmissionRuleBroken.SubmissionNotEditable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class SubmissionTest {

    private static final Instant NOW = Instant.parse("2026-01-20T08:00:00Z");
    private static final UUID UNIT = new UUID(0, 1);
    private static final UUID COUNTY = new UUID(1, 1);
    private static final UUID CITY = new UUID(1, 2);
    private static final UUID PROVINCE = new UUID(1, 3);
    private static final Opinion WHY = Opinion.required("请核对库存");
    private static final ReviewChain CHAIN = new ReviewChain(List.of(COUNTY, CITY, PROVINCE));
    private static final Examined CLEAN =
            new Examined(new FindingCounts(0, 1, 2, 3), Set.of(), List.of());

    private final UnitActor clerk = Actors.clerk(UNIT);
    private final Submission dispatched = Filings.dispatched(UNIT);
    private final Submission submitted = dispatched.submit(clerk, CHAIN, CLEAN, NOW).after();

    @Test
    void beginsADraftWithTheFirstSaveAndLeavesNoTraceOfLaterOnes() {
        Transition first = dispatched.saveDraft(clerk, NOW).orElseThrow();

        assertThat(first.after().state()).isEqualTo(SubmissionState.DRAFT);
        assertThat(first.after().version()).isEqualTo(dispatched.version());
        assertThat(first.event().action()).isEqualTo(SubmissionAction.SAVE_DRAFT);
        assertThat(first.after().saveDraft(clerk, NOW)).isEmpty();
    }

    @Test
    void submitsToTheLowestOfficeAndFreezesARevision() {
        Transition submit = dispatched.submit(clerk, CHAIN, CLEAN, NOW);

        assertThat(submit.freezesRevision()).isTrue();
        assertThat(submitted.state()).isEqualTo(SubmissionState.SUBMITTED);
        assertThat(submitted.turn()).isEqualTo(new Turn(COUNTY, 0));
        assertThat(submitted.revision()).isEqualTo(1);
        assertThat(submitted.findings()).isEqualTo(CLEAN.counts());
        assertThat(submit.event().revision()).isEqualTo(1);
    }

    @Test
    void climbsTheChainUntilTheLastOfficeAccepts() {
        Submission atCity = approve(submitted, COUNTY);
        Submission atProvince = approve(atCity, CITY);
        Transition acceptance =
                atProvince.approve(Actors.officer(PROVINCE), CHAIN, Approval.SILENT, NOW);

        assertThat(atCity.turn()).isEqualTo(new Turn(CITY, 1));
        assertThat(atProvince.state()).isEqualTo(SubmissionState.SUBMITTED);
        assertThat(acceptance.accepts()).isTrue();
        assertThat(acceptance.after().turn()).isNull();
        assertThat(acceptance.after().version()).isEqualTo(4);
    }

    @Test
    void isAcceptedByItsOnlyOfficeWhenTheChainIsShort() {
        ReviewChain provinceAlone = new ReviewChain(List.of(PROVINCE));
        Submission waiting = dispatched.submit(clerk, provinceAlone, CLEAN, NOW).after();

        assertThat(
                        waiting.approve(
                                        Actors.officer(PROVINCE),
                                        provinceAlone,
                                        Approval.SILENT,
                                        NOW)
                                .accepts())
                .isTrue();
    }

    @Test
    void refusesToSubmitWithBlockingFindingsAndNamesThemAll() {
        List<BlockingFinding> blocking = List.of(finding("I01"), finding("I02"));
        Examined faulty = new Examined(FindingCounts.NONE, Set.of(), blocking);

        SubmissionHasFindings broken =
                catchThrowableOfType(
                        SubmissionHasFindings.class,
                        () -> dispatched.submit(clerk, CHAIN, faulty, NOW));

        assertThat(broken.violations()).extracting(Violation::code).containsExactly("I01", "I02");
    }

    @Test
    void refusesToWriteWhileAnOfficeReviews() {
        assertThatThrownBy(() -> submitted.saveDraft(clerk, NOW))
                .isInstanceOf(SubmissionNotEditable.class);
        assertThatThrownBy(() -> submitted.submit(clerk, CHAIN, CLEAN, NOW))
                .isInstanceOf(SubmissionNotEditable.class);
    }

    @Test
    void isTakenBackOnlyWhileNobodyHasActed() {
        Submission withdrawn = submitted.withdraw(clerk, NOW).after();
        Submission atCity = approve(submitted, COUNTY);

        assertThat(withdrawn.state()).isEqualTo(SubmissionState.DRAFT);
        assertThat(withdrawn.revision()).isEqualTo(1);
        assertThatThrownBy(() -> atCity.withdraw(clerk, NOW)).isInstanceOf(AlreadyActedOn.class);
        assertThatThrownBy(() -> withdrawn.withdraw(clerk, NOW))
                .isInstanceOf(NotAwaitingReview.class);
    }

    @Test
    void isReviewedOnlyByTheOfficeWhoseTurnItIs() {
        assertThatThrownBy(() -> approve(submitted, CITY)).isInstanceOf(NotThisOfficesTurn.class);
        assertThatThrownBy(() -> sendBack(submitted, PROVINCE, "不一致"))
                .isInstanceOf(NotThisOfficesTurn.class);
        assertThatThrownBy(() -> approve(dispatched, COUNTY)).isInstanceOf(NotAwaitingReview.class);
    }

    @Test
    void goesBackToTheUnitFromAnyLevelWithTheOpinion() {
        Transition sendBack =
                approve(submitted, COUNTY)
                        .sendBack(Actors.officer(CITY), CHAIN, toUnit(" 库存不平衡 "), NOW);

        assertThat(sendBack.after().state()).isEqualTo(SubmissionState.RETURNED);
        assertThat(sendBack.event().opinion()).isEqualTo("库存不平衡");
        assertThat(sendBack.event().officeId()).isEqualTo(CITY);
        assertThat(sendBack.after().saveDraft(clerk, NOW)).isEmpty();
    }

    @Test
    void returnsSubmissionOnlyWithReason() {
        assertThatThrownBy(() -> Opinion.required("  。 ")).isInstanceOf(OpinionMissing.class);
        assertThatThrownBy(() -> Opinion.required(null)).isInstanceOf(OpinionMissing.class);
        assertThatThrownBy(() -> Opinion.required("重".repeat(2_001)))
                .isInstanceOf(OpinionTooLong.class);
    }

    @Test
    void startsAtTheLowestOfficeAgainAfterAReturn() {
        Submission returned = sendBack(approve(submitted, COUNTY), CITY, "请核对");
        Submission again = returned.submit(clerk, CHAIN, CLEAN, NOW).after();

        assertThat(again.turn()).isEqualTo(new Turn(COUNTY, 0));
        assertThat(again.revision()).isEqualTo(2);
        assertThat(again.withdraw(clerk, NOW).after().state()).isEqualTo(SubmissionState.DRAFT);
    }

    @Test
    void isNobodyElses() {
        assertThatThrownBy(() -> dispatched.saveDraft(Actors.clerk(new UUID(0, 2)), NOW))
                .isInstanceOf(NotThisUnitsSubmission.class);
    }

    @Test
    void tellsWhoWasFasterToAnActorWhoSawAnOlderVersion() {
        SubmissionChanged broken =
                catchThrowableOfType(SubmissionChanged.class, () -> submitted.seenAs(0));

        assertThat(broken.arguments()).startsWith("填表人", "2026-01-20 16:00");
        assertThat(broken.properties())
                .containsEntry("version", 1)
                .containsEntry("action", "submit");
        assertThat(submitted.seenAs(1)).isSameAs(submitted);
    }

    @Test
    void offersEachActorOnlyWhatIsAllowedNow() {
        assertThat(dispatched.actionsOf(clerk))
                .containsExactly(SubmissionAction.SAVE_DRAFT, SubmissionAction.SUBMIT);
        assertThat(submitted.actionsOf(clerk)).containsExactly(SubmissionAction.WITHDRAW);
        assertThat(submitted.actionsOf(Actors.officer(COUNTY)))
                .containsExactly(SubmissionAction.APPROVE, SubmissionAction.SEND_BACK);
        assertThat(submitted.actionsOf(Actors.officer(CITY))).isEmpty();
    }

    @Test
    void goesBackToTheOfficeBelowButNotBelowTheLowest() {
        Return below =
                new Return(Destination.OFFICE_BELOW, WHY, List.of("HG102", "HG102"), List.of());
        Submission atCity = approve(submitted, COUNTY);
        Transition sendBack = atCity.sendBack(Actors.officer(CITY), CHAIN, below, NOW);

        assertThat(sendBack.after().state()).isEqualTo(SubmissionState.SUBMITTED);
        assertThat(sendBack.after().turn()).isEqualTo(new Turn(COUNTY, 0));
        assertThat(sendBack.event().forms()).containsExactly("HG102");
        assertThatThrownBy(() -> sendBack.after().withdraw(clerk, NOW))
                .isInstanceOf(AlreadyActedOn.class);
        assertThatThrownBy(() -> submitted.sendBack(Actors.officer(COUNTY), CHAIN, below, NOW))
                .isInstanceOf(NoOfficeBelow.class);
    }

    @Test
    void isApprovedOnlyWhenEveryQuasiMandatoryFindingIsConfirmedOnce() {
        Set<String> findings = Set.of("Q1", "Q2#3");
        Examined quasi = new Examined(new FindingCounts(0, 2, 0, 0), findings, List.of());
        Submission waiting = dispatched.submit(clerk, CHAIN, quasi, NOW).after();
        Approval half = new Approval(null, Set.of("Q1"));
        FindingsUnconfirmed broken =
                catchThrowableOfType(
                        FindingsUnconfirmed.class,
                        () -> waiting.approve(Actors.officer(COUNTY), CHAIN, half, NOW));
        Transition approval =
                waiting.approve(Actors.officer(COUNTY), CHAIN, new Approval(null, findings), NOW);

        assertThat(broken.violations()).extracting(Violation::code).containsExactly("Q2");
        assertThat(approval.event().confirmed()).containsExactly("Q1", "Q2#3");
        assertThat(approve(approval.after(), CITY).turn()).isEqualTo(new Turn(PROVINCE, 2));
    }

    @Test
    void isSubmittedByAnOfficeInThePlaceOfTheUnitWithAReason() {
        Transition filling = dispatched.saveDraft(Actors.officer(COUNTY), NOW).orElseThrow();
        Submission begun = filling.after();
        Transition onBehalf = begun.submitOnBehalf(Actors.officer(COUNTY), CHAIN, CLEAN, WHY, NOW);

        assertThat(filling.event().action()).isEqualTo(SubmissionAction.FILL_ON_BEHALF);
        assertThat(onBehalf.event().officeId()).isEqualTo(COUNTY);
        assertThat(onBehalf.event().opinion()).isEqualTo(WHY.text());
        assertThat(onBehalf.freezesRevision()).isTrue();
        assertThat(onBehalf.after().turn()).isEqualTo(new Turn(COUNTY, 0));
        assertThat(onBehalf.after().withdraw(clerk, NOW).after().state())
                .isEqualTo(SubmissionState.DRAFT);
        assertThatThrownBy(
                        () ->
                                dispatched.submitOnBehalf(
                                        Actors.officer(COUNTY, "330106"), CHAIN, CLEAN, WHY, NOW))
                .isInstanceOf(NotThisUnitsSubmission.class);
    }

    private static Return toUnit(String opinion) {
        return Return.toUnit(Opinion.required(opinion));
    }

    private static Submission approve(Submission submission, UUID office) {
        return submission.approve(Actors.officer(office), CHAIN, Approval.SILENT, NOW).after();
    }

    private static Submission sendBack(Submission submission, UUID office, String opinion) {
        return submission.sendBack(Actors.officer(office), CHAIN, toUnit(opinion), NOW).after();
    }

    private static BlockingFinding finding(String check) {
        return new BlockingFinding(
                check, check, LocalizedText.same(check), Place.of("HG102").cell("closing"));
    }
}
