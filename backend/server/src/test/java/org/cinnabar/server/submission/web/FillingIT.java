package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.submission.SubmissionState;
import org.cinnabar.server.submission.web.Desk.Answer;
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

@ServerTest
class FillingIT {

    private static final String EXPLANATION = Scene.SUBMISSION + "/explanations/{key}";

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    Scene scene;
    UUID id;

    @BeforeEach
    void scene() {
        scene = new Scene(context, port);
        id = scene.opened("2024");
    }

    @Test
    void opensFormsPrefilledFromTheRegister() {
        JsonNode data = scene.clerk().get(Scene.SUBMISSION + "/data", id);

        assertThat(data.get("unit").get("officeRegion").asString())
                .isEqualTo(scene.county().regionCode());
        assertThat(cell(data.get("forms").get("HG101").get("data"), "name"))
                .isEqualTo(scene.unit.name());
        assertThat(data.get("forms").propertyNames())
                .containsExactly(
                        "HG101", "HG102", "HG202", "HG103", "HG104", "HG105", "HG106", "HG107",
                        "FOOT");
    }

    @Test
    void computesWhatTheFormComputesAndBelievesNoBrowser() {
        scene.fillAll(id, "2024");
        String computed = cell(stored("HG102"), "lowMercuryShare");

        Answer saved =
                scene.fill(
                        id, "HG102", 1, Examples.changed("2024", "HG102", "lowMercuryShare", "1"));

        assertThat(cell(saved.ok().get("data"), "lowMercuryShare")).isEqualTo(computed);
        assertThat(cell(stored("HG102"), "lowMercuryShare")).isEqualTo(computed);
    }

    @Test
    void bringsNumbersIntoTheirPlainForm() {
        Answer saved =
                scene.fill(
                        id, "HG102", 0, Examples.changed("2024", "HG102", "capacity", "３００,000"));

        assertThat(cell(saved.ok().get("data"), "capacity")).isEqualTo("300000");
    }

    @Test
    void refusesWhatTheFormDoesNotHaveAndKeepsNothingOfIt() {
        Object content =
                Map.of(
                        "cells", Map.of("capcity", "1", "capacity", "2"),
                        "rows", Map.of("rows", List.of(Map.of("supplier", "甲"))));

        Answer refused = scene.fill(id, "HG102", 0, content);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("FORM_CONTENT");
        assertThat(refused.problem().get("violations").valueStream())
                .extracting(violation -> violation.get("code").asString())
                .containsExactlyInAnyOrder("UNKNOWN_CELL", "UNKNOWN_TABLE");
        assertThat(scene.stored(id).state()).isEqualTo(SubmissionState.NOT_STARTED);
        assertThat(scene.fill(id, "HG109", 0, content).status()).isEqualTo(404);
    }

    @Test
    void takesNothingWhileAnOfficeReviews() {
        scene.fillAll(id, "2024");
        scene.submit(id).ok();

        Answer form = scene.fill(id, "FOOT", 1, Examples.form("2024", "FOOT"));
        Answer explanation = explain("I08", "检修期间更换了触媒");

        assertThat(form.code()).isEqualTo("SUBMISSION_STATE");
        assertThat(form.status()).isEqualTo(409);
        assertThat(explanation.code()).isEqualTo("SUBMISSION_STATE");
    }

    @Test
    void submitsAFindingToBeVerifiedOnlyWithAnExplanationThatExplains() {
        scene.fillAll(id, "2024", "I08");

        assertThat(blockers()).containsExactly("I08");
        explain("I08", "核实无误，数据属实。");
        assertThat(blockers()).containsExactly("I08");
        explain("I08", "三季度触媒中毒提前更换，已签整改计划，明年六月完成。");
        JsonNode submitted = scene.submit(id).ok();

        assertThat(submitted.get("findings").get("VERIFICATION").asInt()).isEqualTo(1);
        assertThat(
                        scene.clerk()
                                .get(Scene.SUBMISSION + "/findings", id)
                                .get("findings")
                                .get(0)
                                .get("explanation")
                                .asString())
                .startsWith("三季度");
    }

    @Test
    void showsStepByStepHowAFindingCameAbout() {
        scene.fillAll(id, "2024", "I08");

        JsonNode steps =
                scene.clerk()
                        .get(Scene.SUBMISSION + "/findings/{key}/derivation", id, "I08")
                        .get("steps");

        JsonNode last = steps.get(steps.size() - 1);
        assertThat(last.get("formula").get("zh").asString()).contains("吨产品用汞量");
        assertThat(last.get("values").get("zh").asString()).containsPattern("[0-9]");
        assertThat(last.get("result").get("zh").asString()).isEqualTo("否");
    }

    @Test
    void explainsOnlyChecksOfTheScheme() {
        assertThat(explain("X99", "没有这条审核关系").code()).isEqualTo("EXPLANATION_UNKNOWN");
        assertThat(explain("I08#3", "说明可以针对一行").status()).isEqualTo(204);
    }

    private List<String> blockers() {
        Answer refused = scene.submit(id);
        assertThat(refused.status()).isEqualTo(422);
        return refused.problem()
                .get("violations")
                .valueStream()
                .map(violation -> violation.get("code").asString())
                .toList();
    }

    private Answer explain(String key, String text) {
        return scene.clerk().put(EXPLANATION, Map.of("text", text), id, key);
    }

    private JsonNode stored(String form) {
        return scene.clerk().get(Scene.SUBMISSION + "/data", id).get("forms").get(form).get("data");
    }

    private static String cell(JsonNode form, String cell) {
        return form.get("cells").get(cell).asString();
    }
}
