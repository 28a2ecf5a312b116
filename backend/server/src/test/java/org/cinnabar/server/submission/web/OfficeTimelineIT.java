package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import tools.jackson.databind.JsonNode;

import java.util.UUID;

@ServerTest
class OfficeTimelineIT {

    private static final String TIMELINE = "/api/office-timeline";

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    Scene scene;
    UUID id;

    @BeforeEach
    void sentBackOnceAndApprovedByTheCounty() {
        scene = new Scene(context, port);
        id = scene.opened("2024");
        scene.fillAll(id, "2024");
        scene.submit(id).ok();
        scene.sendBack(id, scene.county(), "请核对汞消耗量").ok();
        scene.submit(id).ok();
        scene.approve(id, scene.county()).ok();
    }

    @Test
    void showsAnOfficeWhatItDidAndNotWhatOthersDid() {
        JsonNode acts = county("").get("acts");

        assertThat(acts.get("total").asInt()).isEqualTo(2);
        assertThat(acts.get("items"))
                .extracting(act -> act.get("action").asString())
                .containsExactly("approve", "sendBack");
        assertThat(acts.get("items").get(1).get("opinion").asString()).isEqualTo("请核对汞消耗量");
        assertThat(acts.get("items"))
                .allMatch(act -> act.get("unitName").asString().equals(scene.unit.name()));
        assertThat(city("").get("acts").get("items"))
                .noneMatch(act -> act.get("unitName").asString().equals(scene.unit.name()));
    }

    @Test
    void showsAnOfficeAboveWhatOneBelowDid() {
        UUID county = scene.county().id();

        assertThat(city("?office=" + county).get("acts").get("total").asInt()).isEqualTo(2);
        assertThat(
                        scene.reviewer(scene.county())
                                .status(TIMELINE + "?office={o}", scene.city().id()))
                .isEqualTo(404);
    }

    @Test
    void narrowsToDaysPersonAndUnit() {
        scene.reviewer(scene.county(), "b");
        JsonNode people = county("").get("people");
        assertThat(people.size()).isEqualTo(1);
        assertThat(people.get(0).get("acts").asInt()).isEqualTo(2);
        String person = people.get(0).get("id").asString();

        assertThat(total("?person=" + person)).isEqualTo(2);
        assertThat(total("?person=" + scene.unit.id())).isZero();
        assertThat(total("?q=" + scene.unit.creditCode())).isEqualTo(2);
        assertThat(total("?q=nobody")).isZero();
        assertThat(total("?to=2020-01-01")).isZero();
        assertThat(total("?from=2020-01-01")).isEqualTo(2);
        assertThat(
                        scene.reviewer(scene.county())
                                .status(TIMELINE + "?from=2026-02-01&to=2026-01-01"))
                .isEqualTo(400);
    }

    @Test
    void goesThroughThePages() {
        JsonNode second = county("?size=1&page=1").get("acts");

        assertThat(second.get("total").asInt()).isEqualTo(2);
        assertThat(second.get("items").size()).isEqualTo(1);
        assertThat(second.get("items").get(0).get("action").asString()).isEqualTo("sendBack");
    }

    private int total(String query) {
        return county(query).get("acts").get("total").asInt();
    }

    private JsonNode county(String query) {
        return scene.reviewer(scene.county()).get(TIMELINE + query);
    }

    private JsonNode city(String query) {
        return scene.reviewer(scene.city()).get(TIMELINE + query);
    }
}
