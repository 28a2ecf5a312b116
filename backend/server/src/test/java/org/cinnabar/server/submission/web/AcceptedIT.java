package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.organization.Office;
import org.cinnabar.server.submission.Acceptance;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.web.Desk.Answer;
import org.cinnabar.server.support.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

@ServerTest
class AcceptedIT {

    private static final String WHY = "年末盘点表有误，需要更正。";

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    Scene scene;
    UUID id;

    @BeforeEach
    void accepted() {
        scene = new Scene(context, port);
        id = scene.opened("2024");
        scene.fillAll(id, "2024");
        scene.submit(id).ok();
        scene.chain.forEach(office -> scene.approve(id, office).ok());
    }

    @Test
    void isLockedUnlockedOnRequestCorrectedAndAcceptedAgain() {
        act(scene.reviewer(scene.province()), "lock", null).ok();
        Answer asked = act(scene.clerk(), "request-unlock", WHY);
        JsonNode shown = scene.reviewer(scene.province()).get(Scene.SUBMISSION, id);
        act(scene.reviewer(scene.province()), "unlock", "同意更正。").ok();
        Acceptance meanwhile = Objects.requireNonNull(scene.stored(id).acceptance());
        scene.submit(id).ok();
        scene.chain.forEach(office -> scene.approve(id, office).ok());

        assertThat(asked.ok().get("state").asString()).isEqualTo("LOCKED");
        assertThat(shown.get("awaitingMe").asBoolean()).isTrue();
        assertThat(shown.get("opinion").get("text").asString()).isEqualTo(WHY);
        assertThat(meanwhile.revision()).isEqualTo(1);
        assertThat(Objects.requireNonNull(scene.stored(id).acceptance()).revision()).isEqualTo(2);
        assertThat(actions())
                .containsSequence("lock", "requestUnlock", "unlock", "submit", "approve");
    }

    @Test
    void waitsInTheAcceptingOfficesQueueUntilTheRequestIsAnswered() {
        act(scene.reviewer(scene.county()), "request-unlock", WHY).ok();
        boolean asked = waitsFor(scene.province());
        act(scene.reviewer(scene.province()), "refuse-unlock", "数据经核对无误，不需更正。").ok();

        assertThat(asked).isTrue();
        assertThat(waitsFor(scene.province())).isFalse();
        assertThat(scene.stored(id).unlockRequested()).isFalse();
    }

    @Test
    void isLockedByTheAcceptingOfficeAlone() {
        assertThat(act(scene.reviewer(scene.city()), "lock", null).code())
                .isEqualTo("NOT_THE_ACCEPTING_OFFICE");
        assertThat(act(scene.clerk(), "request-unlock", " ").code()).isEqualTo("OPINION_MISSING");
        assertThat(act(scene.reviewer(scene.province()), "refuse-unlock", WHY).code())
                .isEqualTo("UNLOCK_NOT_REQUESTED");
    }

    @Test
    void givesTheNextPeriodItsValuesWhileItIsBeingCorrected() {
        act(scene.reviewer(scene.province()), "unlock", WHY).ok();
        UUID next = scene.opened("2025");

        JsonNode data = scene.clerk().get(Scene.SUBMISSION + "/data", next);

        assertThat(data.get("previous").get("period").asString()).isEqualTo("2024");
    }

    @Test
    void isFilledAndSubmittedByTheOfficeInPlaceOfTheUnit() {
        UUID next = scene.opened("2025");
        scene.fillAll(next, "2025");
        Desk county = scene.reviewer(scene.county());
        Object foot = Examples.changed("2025", "FOOT", "unitHead", "代填负责人");
        Map<String, Object> form = Map.of("version", 1, "data", foot);
        county.put(Scene.FORM, form, next, "FOOT").ok();
        Map<String, Object> body = new HashMap<>(scene.seen(next));
        Answer unexplained = county.post(Scene.SUBMISSION + "/submit-on-behalf", body, next);
        body.put("opinion", "单位停产，由县局代报。");
        county.post(Scene.SUBMISSION + "/submit-on-behalf", body, next).ok();
        Submission stored = scene.stored(next);

        assertThat(unexplained.code()).isEqualTo("OPINION_MISSING");
        assertThat(Objects.requireNonNull(stored.latest()).officeId())
                .isEqualTo(scene.county().id());
        assertThat(Objects.requireNonNull(stored.latest()).opinion()).isEqualTo("单位停产，由县局代报。");
    }

    @Test
    void goesBackToTheOfficeBelowAboutCertainForms() {
        UUID next = scene.opened("2025");
        scene.fillAll(next, "2025");
        scene.submit(next).ok();
        scene.approve(next, scene.county()).ok();
        Answer unknown = sendBackBelow(next, "HG999");
        JsonNode back = sendBackBelow(next, "HG102").ok();

        assertThat(unknown.code()).isEqualTo("FORM_UNKNOWN");
        assertThat(back.get("reviewOffice").get("code").asString())
                .isEqualTo(scene.county().code());
        assertThat(back.get("opinion").get("forms").get(0).asString()).isEqualTo("HG102");
        assertThat(waitsFor(scene.county())).isTrue();
    }

    private Answer sendBackBelow(UUID submission, String form) {
        Map<String, Object> body = new HashMap<>(scene.seen(submission));
        body.put("opinion", "请县局核对装填量");
        body.put("to", "OFFICE_BELOW");
        body.put("forms", List.of(form));
        return scene.reviewer(scene.city()).post(Scene.SUBMISSION + "/send-back", body, submission);
    }

    private Answer act(Desk desk, String action, @Nullable String opinion) {
        Map<String, Object> body = new HashMap<>(scene.seen(id));
        if (opinion != null) {
            body.put("opinion", opinion);
        }
        return desk.post(Scene.SUBMISSION + "/" + action, body, id);
    }

    private boolean waitsFor(Office office) {
        return scene.reviewer(office)
                .get("/api/submissions?awaitingMe=true&size=200")
                .get("items")
                .valueStream()
                .anyMatch(
                        item ->
                                item.get("unit")
                                        .get("creditCode")
                                        .asString()
                                        .equals(scene.unit.creditCode()));
    }

    private List<String> actions() {
        return scene.clerk()
                .get(Scene.SUBMISSION + "/history", id)
                .valueStream()
                .map(entry -> entry.get("action").asString())
                .toList();
    }
}
