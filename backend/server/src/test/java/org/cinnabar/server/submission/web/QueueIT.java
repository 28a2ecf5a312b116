package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.organization.Office;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import tools.jackson.databind.JsonNode;

import java.util.UUID;

@ServerTest
class QueueIT {

    private static final String QUEUE = "/api/submissions";

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    Scene scene;
    UUID id;

    @BeforeEach
    void submitted() {
        scene = new Scene(context, port);
        id = scene.opened("2024");
        scene.fillAll(id, "2024");
        scene.submit(id).ok();
    }

    @Test
    void showsAnOfficeWhatAwaitsItAndMovesItUpwards() {
        assertThat(waitingFor(scene.county())).isTrue();
        assertThat(waitingFor(scene.city())).isFalse();

        scene.approve(id, scene.county()).ok();

        assertThat(waitingFor(scene.county())).isFalse();
        assertThat(waitingFor(scene.city())).isTrue();
        assertThat(contains(scene.reviewer(scene.county()).get(QUEUE))).isTrue();
    }

    @Test
    void filtersByCycleStateOfficeRegionAndText() {
        Desk province = scene.reviewer(scene.province());
        UUID cycle = scene.stored(id).filing().cycleId();
        String region = scene.unit.regionCode();

        assertThat(found(province, "?cycle={c}", cycle)).isEqualTo(1);
        assertThat(found(province, "?cycle={c}&state=SUBMITTED", cycle)).isEqualTo(1);
        assertThat(found(province, "?cycle={c}&state=DRAFT", cycle)).isZero();
        assertThat(found(province, "?office={o}", scene.county().id())).isEqualTo(1);
        assertThat(found(province, "?region={r}", region)).isEqualTo(1);
        assertThat(found(province, "?region={r}&cycle={c}", "330000", cycle)).isZero();
        assertThat(found(province, "?q={q}", scene.unit.name())).isEqualTo(1);
        assertThat(found(province, "?q={q}", scene.unit.creditCode().toLowerCase())).isEqualTo(1);
    }

    @Test
    void sortsAndPages() {
        Desk province = scene.reviewer(scene.province());
        JsonNode page = province.get(QUEUE + "?sort=unit&size=1&page=0");

        assertThat(page.get("items").size()).isEqualTo(1);
        assertThat(page.get("total").asInt()).isPositive();
        assertThat(province.status(QUEUE + "?sort=colour")).isEqualTo(400);
        assertThat(province.status(QUEUE + "?size=201")).isEqualTo(400);
        assertThat(province.status(QUEUE + "?size=200&page=101")).isEqualTo(400);
    }

    @Test
    void countsProgressByOfficeFromTheSubmissions() {
        UUID cycle = scene.stored(id).filing().cycleId();
        JsonNode below = progress(cycle, scene.city());

        assertThat(below.get("total").get("due").asInt()).isEqualTo(1);
        assertThat(below.get("total").get("submitted").asInt()).isEqualTo(1);
        assertThat(below.get("children").get(0).get("office").get("code").asString())
                .isEqualTo(scene.county().code());

        scene.approve(id, scene.county()).ok();

        JsonNode after = progress(cycle, scene.city());
        assertThat(after.get("total").get("submitted").asInt()).isZero();
        assertThat(after.get("total").get("underReview").asInt()).isEqualTo(1);
        assertThat(below.get("reviewing").get(0).get("office").get("code").asString())
                .isEqualTo(scene.county().code());
        assertThat(after.get("reviewing").get(0).get("office").get("code").asString())
                .isEqualTo(scene.city().code());
    }

    @Test
    void countsUnitsOfTheOfficeItselfUnderIt() {
        UUID cycle = scene.stored(id).filing().cycleId();
        JsonNode own = progress(cycle, scene.county());

        assertThat(own.get("children").get(0).get("office").get("code").asString())
                .isEqualTo(scene.county().code());
    }

    @Test
    void showsAClerkTheOwnPartOfACycle() {
        JsonNode cycles = scene.clerk().get("/api/cycles");

        assertThat(cycles.size()).isEqualTo(1);
        assertThat(cycles.get(0).get("mine").get("submissionId").asString())
                .isEqualTo(id.toString());
        assertThat(cycles.get(0).get("deadlines").get("UNIT").asString()).isEqualTo("2025-01-31");
        assertThat(scene.reviewer(scene.county()).get("/api/cycles").get(0).has("mine")).isFalse();
    }

    private JsonNode progress(UUID cycle, Office office) {
        return scene.analyst(scene.province())
                .get("/api/cycles/{id}/progress?office={office}", cycle, office.id());
    }

    private boolean waitingFor(Office office) {
        return contains(scene.reviewer(office).get(QUEUE + "?awaitingMe=true"));
    }

    private boolean contains(JsonNode page) {
        return page.get("items")
                .valueStream()
                .anyMatch(item -> item.get("id").asString().equals(id.toString()));
    }

    private static int found(Desk desk, String query, Object... variables) {
        return desk.get(QUEUE + query, variables).get("total").asInt();
    }
}
