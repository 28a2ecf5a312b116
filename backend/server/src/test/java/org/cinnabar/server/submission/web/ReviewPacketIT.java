package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.UUID;

@ServerTest
class ReviewPacketIT {

    private static final String COMPARISON = Scene.SUBMISSION + "/comparison";

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    Scene scene;
    UUID id;

    @BeforeEach
    void resubmitted() {
        scene = new Scene(context, port);
        id = scene.opened("2024");
        scene.fillAll(id, "2024");
        scene.submit(id).ok();
        scene.sendBack(id, scene.county(), "请核对负责人").ok();
        scene.fill(id, "FOOT", 1, Examples.changed("2024", "FOOT", "unitHead", "新负责人")).ok();
        scene.submit(id).ok();
    }

    @Test
    void comparesAnyTwoRevisionsAndWhatIsSaidNow() {
        JsonNode both = scene.clerk().get(COMPARISON + "?from=1&to=2", id);
        JsonNode back = scene.clerk().get(COMPARISON + "?from=2&to=1", id);

        assertThat(both.get("cells").size()).isEqualTo(1);
        assertThat(both.get("cells").get(0).get("cell").asString()).isEqualTo("unitHead");
        assertThat(both.get("cells").get(0).get("after").asString()).isEqualTo("新负责人");
        assertThat(back.get("cells").get(0).get("before").asString()).isEqualTo("新负责人");
        assertThat(scene.clerk().get(COMPARISON + "?from=2", id).get("cells").size()).isZero();
        assertThat(scene.clerk().status(COMPARISON + "?from=3", id)).isEqualTo(404);
        assertThat(new Scene(context, port).clerk().status(COMPARISON + "?from=1", id))
                .isEqualTo(404);
    }

    @Test
    void listsTheRevisionsAndWhichOfThemCounts() {
        scene.chain.forEach(office -> scene.approve(id, office).ok());
        JsonNode revisions = scene.clerk().get(Scene.SUBMISSION + "/revisions", id);

        assertThat(revisions.valueStream().map(it -> it.get("number").asInt()))
                .containsExactly(1, 2);
        assertThat(revisions.valueStream().map(it -> it.get("counts").asBoolean()))
                .containsExactly(false, true);
    }

    @Test
    void showsAReviewerEverythingOnce() {
        JsonNode packet = packet(id);

        assertThat(packet.get("submission").get("actions").valueStream())
                .extracting(action -> action.asString())
                .contains("approve", "sendBack");
        assertThat(packet.get("changes").get("cells").size()).isEqualTo(1);
        assertThat(packet.get("opinions").get(0).get("opinion").asString()).isEqualTo("请核对负责人");
        assertThat(packet.get("contact").get("unitHead").asString()).isEqualTo("新负责人");
        assertThat(packet.has("previousPeriod")).isFalse();
        assertThat(packet.get("periodChanges").size()).isZero();
    }

    @Test
    void drawsTheBalancesWithTheirAmounts() {
        JsonNode sheets = packet(id).get("balances");
        JsonNode stock = sheets.get(0);
        JsonNode cells = Examples.form("2024", "HG102").get("cells");

        assertThat(sheets.valueStream().map(it -> it.get("key").asString()))
                .contains("I02", "I12#0", "I20b");
        assertThat(stock.get("holds").asBoolean()).isTrue();
        assertThat(stock.get("unit").get("zh").asString()).isEqualTo("t");
        assertThat(stock.get("amounts").get(0).get("part").asString()).isEqualTo("OPENING");
        assertThat(stock.get("amounts").get(0).get("value").asString())
                .isEqualTo(cells.get("opening").asString());
        assertThat(stock.get("supply").asString()).isEqualTo(stock.get("use").asString());
    }

    @Test
    void putsAPeriodBesideTheOneBefore() {
        scene.chain.forEach(office -> scene.approve(id, office).ok());
        UUID next = scene.opened("2025");
        scene.fillAll(next, "2025");
        scene.submit(next).ok();
        JsonNode packet = packet(next);
        String was = Examples.form("2024", "HG102").get("cells").get("hgcl2Used").asString();
        String is = Examples.form("2025", "HG102").get("cells").get("hgcl2Used").asString();
        JsonNode change =
                packet.get("periodChanges")
                        .valueStream()
                        .filter(it -> it.get("cell").asString().equals("hgcl2Used"))
                        .findFirst()
                        .orElseThrow();

        assertThat(packet.get("previousPeriod").asString()).isEqualTo("2024");
        assertThat(change.get("previous").decimalValue()).isEqualByComparingTo(was);
        assertThat(change.get("current").decimalValue()).isEqualByComparingTo(is);
        assertThat(change.has("percent")).isTrue();
        assertThat(packet.has("changes")).isFalse();
    }

    @Test
    void offersTheExplanationAcceptedForTheSameCheckAPeriodBefore() {
        String reason = "三季度触媒中毒提前更换，已签整改计划，明年六月完成。";
        Scene other = new Scene(context, port);
        UUID first = other.opened("2024");
        other.fillAll(first, "2024", "I08");
        other.clerk()
                .put(
                        Scene.SUBMISSION + "/explanations/{key}",
                        Map.of("text", reason),
                        first,
                        "I08");
        other.submit(first).ok();
        other.chain.forEach(office -> other.approve(first, office).ok());
        UUID second = other.opened("2025");
        other.fillAll(second, "2025", "I08");
        JsonNode finding =
                other.clerk()
                        .get(Scene.SUBMISSION + "/findings", second)
                        .get("findings")
                        .valueStream()
                        .filter(it -> it.get("key").asString().equals("I08"))
                        .findFirst()
                        .orElseThrow();

        assertThat(finding.get("earlierExplanation").asString()).isEqualTo(reason);
        assertThat(finding.has("explanation")).isFalse();
    }

    private JsonNode packet(UUID submission) {
        return scene.reviewer(scene.county()).get(Scene.SUBMISSION + "/review-packet", submission);
    }
}
