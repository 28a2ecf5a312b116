package org.cinnabar.server.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Actor.UnitActor;
import org.cinnabar.server.submission.SubmissionRuleBroken.NotAccepted;
import org.cinnabar.server.submission.SubmissionRuleBroken.NotTheAcceptingOffice;
import org.cinnabar.server.submission.SubmissionRuleBroken.UnlockAlreadyRequested;
import org.cinnabar.server.submission.SubmissionRuleBroken.UnlockNotRequested;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class AcceptedSubmissionTest {

    private static final Instant NOW = Instant.parse("2026-01-20T08:00:00Z");
    private static final UUID UNIT = new UUID(0, 1);
    private static final UUID CITY = new UUID(1, 2);
    private static final UUID PROVINCE = new UUID(1, 3);
    private static final Opinion WHY = Opinion.required("请核对库存");
    private static final ReviewChain CHAIN = new ReviewChain(List.of(CITY, PROVINCE));
    private static final Examined CLEAN = new Examined(FindingCounts.NONE, Set.of(), List.of());

    private final UnitActor clerk = Actors.clerk(UNIT);
    private final Submission submitted =
            Filings.dispatched(UNIT).submit(clerk, CHAIN, CLEAN, NOW).after();
    private final Submission accepted = approve(approve(submitted, CITY), PROVINCE);

    @Test
    void offersWhatFollowsAcceptance() {
        assertThat(accepted.actionsOf(clerk)).containsExactly(SubmissionAction.REQUEST_UNLOCK);
        assertThat(accepted.actionsOf(Actors.officer(PROVINCE)))
                .containsExactly(
                        SubmissionAction.LOCK,
                        SubmissionAction.REQUEST_UNLOCK,
                        SubmissionAction.UNLOCK);
    }

    @Test
    void staysAsAcceptedWhileItIsLockedUnlockedAndCorrected() {
        Submission locked = accepted.lock(Actors.officer(PROVINCE), null, NOW).after();
        Submission asked = locked.requestUnlock(clerk, WHY, NOW).after();
        Submission open = asked.unlock(Actors.officer(PROVINCE), WHY, NOW).after();
        Submission again = open.submit(clerk, CHAIN, CLEAN, NOW).after();

        assertThat(locked.state()).isEqualTo(SubmissionState.LOCKED);
        assertThat(asked.unlockRequested()).isTrue();
        assertThat(open.state()).isEqualTo(SubmissionState.RETURNED);
        assertThat(open.acceptedAt()).isNull();
        assertThat(again.acceptance()).isEqualTo(new Acceptance(1, PROVINCE, NOW));
        assertThat(again.unlockRequested()).isFalse();
    }

    @Test
    void isLockedAndUnlockedByTheAcceptingOfficeAlone() {
        OfficeActor city = Actors.officer(CITY);

        assertThatThrownBy(() -> accepted.lock(city, null, NOW))
                .isInstanceOf(NotTheAcceptingOffice.class);
        assertThatThrownBy(() -> accepted.unlock(city, WHY, NOW))
                .isInstanceOf(NotTheAcceptingOffice.class);
        assertThatThrownBy(() -> submitted.requestUnlock(clerk, WHY, NOW))
                .isInstanceOf(NotAccepted.class);
    }

    @Test
    void answersOneRequestToUnlockAtATime() {
        OfficeActor province = Actors.officer(PROVINCE);
        Submission asked = accepted.requestUnlock(Actors.officer(CITY), WHY, NOW).after();
        Transition refused = asked.refuseUnlock(province, WHY, NOW);

        assertThat(refused.after().state()).isEqualTo(SubmissionState.ACCEPTED);
        assertThat(refused.accepts()).isFalse();
        assertThatThrownBy(() -> asked.requestUnlock(clerk, WHY, NOW))
                .isInstanceOf(UnlockAlreadyRequested.class);
        assertThatThrownBy(() -> refused.after().refuseUnlock(province, WHY, NOW))
                .isInstanceOf(UnlockNotRequested.class);
    }

    @Test
    void countsNoMoreOnceTheUnitIsAskedNoMore() {
        OfficeActor asking = Actors.officer(PROVINCE);
        Submission open = accepted.unlock(Actors.officer(PROVINCE), WHY, NOW).after();

        Transition dropped = open.drop(asking, WHY, NOW);

        assertThat(dropped.retracts()).isTrue();
        assertThat(dropped.after().acceptance()).isNull();
        assertThat(submitted.drop(asking, WHY, NOW).retracts()).isFalse();
    }

    private static Submission approve(Submission submission, UUID office) {
        return submission.approve(Actors.officer(office), CHAIN, Approval.SILENT, NOW).after();
    }
}
