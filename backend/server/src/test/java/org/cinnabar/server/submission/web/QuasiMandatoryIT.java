package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.scheme.pack.PlantedPack;
import org.cinnabar.server.submission.web.Desk.Answer;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A quasi-mandatory check (准强制性) needs the unit's explanation and the office's confirmation. */
@ServerTest
class QuasiMandatoryIT {

    private static final String REASON = "三季度触媒中毒提前更换，已签整改计划，明年六月完成。";
    private static final AtomicInteger VERSIONS = new AtomicInteger();

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    Scene scene;
    UUID id;

    @BeforeEach
    void overTheCap() {
        scene = new Scene(context, port);
        String version = "strict-" + VERSIONS.getAndIncrement();
        scene.publish(
                PlantedPack.of(Path.of("../../forms/mercury/2026"))
                        .withoutExamples()
                        .replace("scheme.yaml", "scheme: mercury", "scheme: calomel")
                        .replace("scheme.yaml", "version: \"2026\"", "version: \"" + version + "\"")
                        .replace(
                                "checks/intra-form.yaml",
                                "within the national cap}\n    level: VERIFICATION",
                                "within the national cap}\n    level: QUASI_MANDATORY"));
        id = scene.submissionOf(scene.openedCycle("calomel", version, "2024"));
        scene.fillAll(id, "2024", "I08");
    }

    @Test
    void isNotSubmittedWithoutTheUnitsExplanation() {
        Answer refused = scene.submit(id);
        explain();
        JsonNode submitted = scene.submit(id).ok();

        assertThat(refused.code()).isEqualTo("SUBMISSION_HAS_FINDINGS");
        assertThat(refused.problem().get("violations").size()).isEqualTo(1);
        assertThat(placeOf(refused)).isEqualTo("I08 HG102 mercuryPerTonne I08");
        assertThat(submitted.get("findings").get("QUASI_MANDATORY").asInt()).isEqualTo(1);
    }

    @Test
    void isShownToTheReviewingOfficeWithItsExplanation() {
        submitted();
        JsonNode packet =
                scene.reviewer(scene.county()).get(Scene.SUBMISSION + "/review-packet", id);
        JsonNode finding =
                packet.get("findings")
                        .valueStream()
                        .filter(it -> it.get("key").asString().equals("I08"))
                        .findFirst()
                        .orElseThrow();

        assertThat(keys(packet.get("submission"))).containsExactly("I08");
        assertThat(finding.get("level").asString()).isEqualTo("QUASI_MANDATORY");
        assertThat(finding.get("explanation").asString()).isEqualTo(REASON);
    }

    @Test
    void isNotApprovedBeforeTheFirstOfficeConfirmsIt() {
        submitted();
        Answer refused = scene.approve(id, scene.county());
        Answer other = approve(List.of("I02"));
        JsonNode approved = approve(List.of("I08")).ok();
        JsonNode history = scene.clerk().get(Scene.SUBMISSION + "/history", id);

        assertThat(refused.code()).isEqualTo("FINDINGS_UNCONFIRMED");
        assertThat(refused.problem().get("violations").size()).isEqualTo(1);
        assertThat(placeOf(refused)).isEqualTo("I08 HG102 mercuryPerTonne I08");
        assertThat(other.code()).isEqualTo("FINDINGS_UNCONFIRMED");
        assertThat(keys(approved)).isEmpty();
        assertThat(history.get(history.size() - 1).get("confirmed").get(0).asString())
                .isEqualTo("I08");
        assertThat(scene.approve(id, scene.city()).status()).isEqualTo(200);
    }

    @Test
    void isConfirmedAnewAfterTheFormsCameBack() {
        submitted();
        approve(List.of("I08")).ok();
        scene.sendBack(id, scene.city(), "请补充整改计划的日期").ok();
        scene.submit(id).ok();

        assertThat(scene.approve(id, scene.county()).code()).isEqualTo("FINDINGS_UNCONFIRMED");
        assertThat(approve(List.of("I08")).status()).isEqualTo(200);
    }

    private void submitted() {
        explain();
        scene.submit(id).ok();
    }

    private void explain() {
        scene.clerk()
                .put(Scene.SUBMISSION + "/explanations/{key}", Map.of("text", REASON), id, "I08");
    }

    private Answer approve(List<String> confirmed) {
        Map<String, Object> body = new HashMap<>(scene.seen(id));
        body.put("confirmed", confirmed);
        return scene.reviewer(scene.county()).post(Scene.SUBMISSION + "/approve", body, id);
    }

    private static String placeOf(Answer refused) {
        JsonNode violation = refused.problem().get("violations").get(0);
        return "%s %s %s %s"
                .formatted(
                        violation.get("code").asString(),
                        violation.get("form").asString(),
                        violation.get("cell").asString(),
                        violation.get("key").asString());
    }

    private static List<String> keys(JsonNode detail) {
        return detail.get("toConfirm").valueStream().map(JsonNode::asString).toList();
    }
}
