package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.scheme.pack.PlantedPack;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.UUID;

/** A scheme is redesigned between two periods: what was reported goes on in the new cells. */
@ServerTest
class RedesignIT {

    private static final String SCHEME = "quicksilver";

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    @Test
    void theLastPeriodStandsInTheCellsOfTheNewVersion() {
        Scene scene = new Scene(context, port);
        scene.publish(pack("first"));
        scene.publish(
                pack("second")
                        .replaceEverywhere("hgcl2Used", "hgcl2Consumed")
                        .put(
                                "continuity.yaml",
                                """
                                previous: first
                                cells: [{cell: HG102.hgcl2Consumed, from: [HG102.hgcl2Used]}]
                                """));
        scene.publish(
                pack("third")
                        .replaceEverywhere("hgcl2Used", "hgcl2Spent")
                        .put(
                                "continuity.yaml",
                                """
                                previous: second
                                cells: [{cell: HG102.hgcl2Spent, from: [HG102.hgcl2Consumed]}]
                                """));
        UUID before = scene.submissionOf(scene.openedCycle(SCHEME, "first", "2024"));
        scene.fillAll(before, "2024");
        scene.submit(before).ok();
        scene.chain.forEach(office -> scene.approve(before, office).ok());
        String was = Examples.form("2024", "HG102").get("cells").get("hgcl2Used").asString();

        UUID now = scene.submissionOf(scene.openedCycle(SCHEME, "third", "2025"));
        JsonNode data = scene.clerk().get(Scene.SUBMISSION + "/data", now);

        JsonNode previous = data.get("previous").get("forms").get("HG102").get("cells");
        assertThat(previous.get("hgcl2Spent").asString()).isEqualTo(was);
        JsonNode cells = data.get("forms").get("HG102").get("data").get("cells");
        assertThat(cells.get("hgcl2Spent.previous").asString()).isEqualTo(was);
    }

    private static PlantedPack pack(String version) {
        return PlantedPack.of(Path.of("../../forms/mercury/2026"))
                .withoutExamples()
                .replace("scheme.yaml", "scheme: mercury", "scheme: " + SCHEME)
                .replace("scheme.yaml", "version: \"2026\"", "version: \"" + version + "\"");
    }
}
