package org.cinnabar.server.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cinnabar.server.identity.SignatureStep.FILLER;
import static org.cinnabar.server.identity.SignatureStep.UNIT_HEAD;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.identity.SignatureStep;
import org.cinnabar.server.submission.Actor.UnitActor;
import org.cinnabar.server.submission.SubmissionRuleBroken.NotTheSignatory;
import org.cinnabar.server.submission.SubmissionRuleBroken.NothingToSign;
import org.cinnabar.server.submission.SubmissionRuleBroken.SignaturesMissing;
import org.cinnabar.server.submission.SubmissionRuleBroken.SubmissionHasFindings;
import org.cinnabar.server.submission.SubmissionRuleBroken.SubmissionNotEditable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class SigningTest {

    private static final UUID UNIT = new UUID(0, 1);
    private static final UUID OFFICE = new UUID(1, 0);
    private static final Instant NOW = Instant.EPOCH;
    private static final ReviewChain CHAIN = new ReviewChain(List.of(OFFICE));
    private static final Examined CLEAN = new Examined(FindingCounts.NONE, Set.of(), List.of());
    private static final UnitActor FILLS = Actors.signatory(UNIT, FILLER);
    private static final UnitActor LEADS = Actors.signatory(UNIT, UNIT_HEAD);

    @Test
    void goesStepByStepAndThenTheFormsMayBeSubmitted() {
        Submission draft = Filings.signed(UNIT, FILLER, UNIT_HEAD);

        assertThat(draft.actionsOf(FILLS)).contains(SubmissionAction.SIGN);
        assertThat(draft.actionsOf(LEADS)).doesNotContain(SubmissionAction.SIGN);
        assertThatThrownBy(() -> draft.sign(LEADS, CLEAN, NOW)).isInstanceOf(NotTheSignatory.class);
        Submission half = draft.sign(FILLS, CLEAN, NOW).after();
        assertThat(half.nextSignature()).contains(UNIT_HEAD);
        assertThat(half.actionsOf(LEADS)).doesNotContain(SubmissionAction.SUBMIT);
        Submission whole = half.sign(LEADS, CLEAN, NOW).after();
        assertThatThrownBy(() -> whole.sign(LEADS, CLEAN, NOW)).isInstanceOf(NothingToSign.class);
        assertThat(whole.submit(FILLS, CHAIN, CLEAN, NOW).after().signed()).isEqualTo(2);
    }

    @Test
    void whatIsNotSignedIsNotSubmittedAndEveryMissingSignatureIsNamed() {
        Submission draft = Filings.signed(UNIT, FILLER, UNIT_HEAD);

        assertThatThrownBy(() -> draft.submit(FILLS, CHAIN, CLEAN, NOW))
                .isInstanceOfSatisfying(
                        SignaturesMissing.class,
                        refused ->
                                assertThat(refused.violations())
                                        .extracting(it -> it.location().get("signature"))
                                        .containsExactly(FILLER, UNIT_HEAD));
    }

    @Test
    void whoeverChangesWhatWasSignedVoidsTheSignatures() {
        Submission signed = signed(FILLER, UNIT_HEAD);

        Transition edit = signed.saveDraft(FILLS, NOW).orElseThrow();

        assertThat(edit.after().signed()).isZero();
        assertThat(edit.after().version()).isGreaterThan(signed.version());
        assertThat(edit.event().from()).isEqualTo(edit.event().to());
        assertThat(edit.after().saveDraft(FILLS, NOW)).isEmpty();
        assertThat(signed.saveDraft(Actors.officer(OFFICE), NOW)).isPresent();
    }

    @Test
    void whatComesBackIsSignedAnew() {
        Submission submitted = signed(FILLER).submit(FILLS, CHAIN, CLEAN, NOW).after();
        Return back = new Return(Destination.UNIT, Opinion.required("请核对"), List.of(), List.of());

        assertThat(submitted.withdraw(FILLS, NOW).after().signed()).isZero();
        assertThat(submitted.sendBack(Actors.officer(OFFICE), CHAIN, back, NOW).after().signed())
                .isZero();
    }

    @Test
    void nobodySignsWhatCannotBeSubmittedOrIsUnderReview() {
        BlockingFinding blocking =
                new BlockingFinding("I01", "I01", LocalizedText.same("wrong"), Place.of("HG101"));
        Examined wrong = new Examined(FindingCounts.NONE, Set.of(), List.of(blocking));
        Submission submitted = signed(FILLER).submit(FILLS, CHAIN, CLEAN, NOW).after();

        assertThatThrownBy(() -> Filings.signed(UNIT, FILLER).sign(FILLS, wrong, NOW))
                .isInstanceOf(SubmissionHasFindings.class);
        assertThatThrownBy(() -> submitted.sign(FILLS, CLEAN, NOW))
                .isInstanceOf(SubmissionNotEditable.class);
        assertThatThrownBy(() -> Filings.dispatched(UNIT).sign(FILLS, CLEAN, NOW))
                .isInstanceOf(NothingToSign.class);
    }

    private static Submission signed(SignatureStep... steps) {
        Submission signed = Filings.signed(UNIT, steps).saveDraft(FILLS, NOW).orElseThrow().after();
        for (SignatureStep step : steps) {
            signed = signed.sign(Actors.signatory(UNIT, step), CLEAN, NOW).after();
        }
        return signed;
    }
}
