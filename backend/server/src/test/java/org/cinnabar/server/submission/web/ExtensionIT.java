package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.collection.Dispatch;
import org.cinnabar.server.collection.NewCycle;
import org.cinnabar.server.submission.Submissions;
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
import java.util.concurrent.atomic.AtomicInteger;

/** Whoever has more time (延期) is told so, and why. */
@ServerTest
class ExtensionIT {

    private static final String WHY = "台风影响，统一顺延。";
    private static final String LATER = "2099-12-31";

    /** A year of its own for each test: scenes may share their city. */
    private static final AtomicInteger YEARS = new AtomicInteger(2056);

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    Scene scene;
    UUID cycle;
    UUID id;

    @BeforeEach
    void opened() {
        scene = new Scene(context, port);
        String year = Integer.toString(YEARS.getAndIncrement());
        NewCycle wanted = new NewCycle("mercury", "2026", year, scene.city().id());
        cycle = scene.prepared(scene.bean(Dispatch.class).open(wanted, "system")).id();
        id =
                scene.prepared(
                                scene.bean(Submissions.class)
                                        .ofUnits(cycle, List.of(scene.unit.id()))
                                        .single())
                        .id();
    }

    @Test
    void isToldToTheUnitAndShownWithItsReason() {
        JsonNode before = scene.clerk().get(Scene.SUBMISSION, id);
        extend("units", List.of(scene.unit.id()));
        JsonNode after = scene.clerk().get(Scene.SUBMISSION, id);
        JsonNode notice = notices(scene.clerk()).getFirst();

        assertThat(before.has("extension")).isFalse();
        assertThat(after.get("deadline").asString()).isEqualTo(LATER);
        assertThat(after.get("extension").get("before").asString())
                .isEqualTo(before.get("deadline").asString());
        assertThat(after.get("extension").get("reason").asString()).isEqualTo(WHY);
        assertThat(notice.get("kind").asString()).isEqualTo("EXTENDED");
        assertThat(notice.get("submissionId").asString()).isEqualTo(id.toString());
        assertThat(notice.get("parameters").get("deadline").asString()).isEqualTo(LATER);
        assertThat(notice.get("parameters").get("text").asString()).isEqualTo(WHY);
    }

    @Test
    void isToldToTheOfficesBetweenTheUnitsAndTheCyclesOffice() {
        extend("office", scene.county().id());
        JsonNode notice = notices(scene.reviewer(scene.county())).getFirst();

        assertThat(notice.get("kind").asString()).isEqualTo("EXTENDED_BELOW");
        assertThat(notice.get("cycleId").asString()).isEqualTo(cycle.toString());
        assertThat(notice.has("submissionId")).isFalse();
        assertThat(notice.get("parameters").get("units").asString()).isEqualTo("1");
        assertThat(notices(scene.reviewer(scene.city()))).isEmpty();
        assertThat(notices(scene.reviewer(scene.province()))).isEmpty();
    }

    @Test
    void isToldOnlyOnceToThoseWhoHaveThatTimeAlready() {
        extend("office", scene.county().id());
        extend("units", List.of());

        assertThat(notices(scene.clerk())).hasSize(1);
        assertThat(notices(scene.reviewer(scene.county()))).hasSize(1);
    }

    @Test
    void isNotToldToAUnitThatHasNothingToDoAnyMore() {
        scene.fillAll(id, "2024");
        scene.submit(id).ok();
        extend("units", List.of());

        assertThat(notices(scene.clerk())).isEmpty();
        assertThat(notices(scene.reviewer(scene.county()))).hasSize(1);
    }

    private void extend(String whom, Object which) {
        Map<String, Object> body = Map.of("deadline", LATER, "reason", WHY, whom, which);
        scene.reviewer(scene.city()).post("/api/cycles/{id}/extend", body, cycle).ok();
    }

    /** What somebody was told of this cycle. */
    private List<JsonNode> notices(Desk desk) {
        return desk.get("/api/notifications?size=100")
                .get("items")
                .valueStream()
                .filter(it -> it.get("kind").asString().startsWith("EXTENDED"))
                .filter(
                        it ->
                                it.path("submissionId").asString("").equals(id.toString())
                                        || it.path("cycleId").asString("").equals(cycle.toString()))
                .toList();
    }
}
