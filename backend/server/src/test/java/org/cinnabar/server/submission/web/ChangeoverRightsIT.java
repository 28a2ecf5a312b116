package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cinnabar.server.submission.web.CorrectedScene.ONE;
import static org.cinnabar.server.submission.web.CorrectedScene.WHY;
import static org.cinnabar.server.submission.web.CorrectedScheme.FIRST;
import static org.cinnabar.server.submission.web.CorrectedScheme.SECOND;

import org.cinnabar.server.organization.Office;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who moves a cycle to which version, when, and how it is stopped. */
@ServerTest
class ChangeoverRightsIT {

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    CorrectedScene corrected;
    Scene scene;
    UUID id;

    @BeforeEach
    void collectedByTheFirstVersion() {
        corrected = new CorrectedScene(context, port);
        scene = corrected.scene;
        id = corrected.id;
    }

    @Test
    void goesOnAfterItWasStopped() {
        scene.fillAll(id, "2024");
        String changeover = corrected.ordered("stopped-once").ok().get("id").asString();
        corrected.reviewer().post(ONE + "/cancel", Map.of(), changeover).ok();
        corrected.reviewer().post(ONE + "/resume", Map.of(), changeover).ok();

        JsonNode finished = corrected.done(changeover);

        assertThat(finished.get("done").asInt()).isEqualTo(1);
        assertThat(corrected.ordered("stopped-once").ok().get("id").asString())
                .isEqualTo(changeover);
        JsonNode figures = corrected.reviewer().get(ONE + "/figures", changeover);
        assertThat(figures.get("checks").get(0).get("submissions").asInt()).isEqualTo(1);
    }

    @Test
    void isTheBusinessOfTheOfficeThatOpenedTheCycle() {
        String changeover = corrected.examined();
        Map<String, Object> carry = Map.of("reason", WHY);
        Scene elsewhere = new Scene(context, port);
        Desk stranger = elsewhere.reviewer(elsewhere.county());

        for (String what : List.of("", "/figures", "/values?fate=LOST")) {
            assertThat(stranger.status(ONE + what, changeover)).isEqualTo(404);
        }
        for (String what : List.of("/carry-out", "/cancel", "/resume")) {
            assertThat(stranger.post(ONE + what, carry, changeover).status()).isEqualTo(404);
        }
        assertThat(corrected.order(stranger, "strangers", SECOND).status()).isEqualTo(404);
        Office city = scene.city();
        assertThat(scene.reviewer(city).status(ONE, changeover)).isEqualTo(200);
        assertThat(scene.reviewer(city).post(ONE + "/carry-out", carry, changeover).status())
                .isEqualTo(404);
        assertThat(corrected.order(scene.reviewer(city), "superiors", SECOND).code())
                .isEqualTo("NOT_THE_CYCLES_OFFICE");
    }

    @Test
    void refusesWhatIsNoCorrectionOrWasNotExamined() {
        assertThat(corrected.order(corrected.reviewer(), "same-version", FIRST).code())
                .isEqualTo("CHANGEOVER_UNFIT");
        assertThat(corrected.order(corrected.reviewer(), "no-version", "third").code())
                .isEqualTo("CHANGEOVER_UNFIT");
        String one = corrected.examined();
        String other =
                corrected
                        .done(corrected.ordered("once-more").ok().get("id").asString())
                        .get("id")
                        .asString();
        Map<String, Object> carry = Map.of("reason", WHY);
        assertThat(corrected.reviewer().post(ONE + "/carry-out", Map.of(), one).code())
                .isEqualTo("OPINION_MISSING");
        corrected.reviewer().post(ONE + "/carry-out", carry, one).ok();
        assertThat(corrected.reviewer().post(ONE + "/carry-out", carry, one).code())
                .isEqualTo("CHANGEOVER_UNFINISHED");
        assertThat(corrected.reviewer().post(ONE + "/carry-out", carry, other).code())
                .isEqualTo("CHANGEOVER_OUTDATED");
        corrected.done(one);
        assertThat(corrected.order(corrected.reviewer(), "back-again", FIRST).code())
                .isEqualTo("CHANGEOVER_UNFIT");
    }
}
