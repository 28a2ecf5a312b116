package org.cinnabar.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SubmissionCheckTest {
    private static final String PACK = "src/test/resources/packs/pond/1";
    private static final Path EXAMPLE = Path.of(PACK, "examples/farm-2025.json");
    @TempDir Path temporary;

    @Test
    void printsNoFindingForACleanSubmission() {
        Ran check = Ran.command("check", PACK, EXAMPLE.toString());

        assertThat(check.exit()).isZero();
        assertThat(json(check).path("findings")).isEmpty();
        assertThat(json(check).path("evaluated").asInt()).isPositive();
        assertThat(json(check).path("notApplicable").valueStream().map(JsonNode::asString))
                .contains("A5");
        assertThat(check.err()).isEmpty();
    }

    @Test
    void printsEveryFindingAsJson() throws IOException {
        Path faulty = changed("\"closing\": \"29.5\"", "\"closing\": \"40\"");

        Ran check = Ran.command("check", PACK, faulty.toString());

        JsonNode finding = json(check).path("findings").path(0);
        assertThat(check.exit()).isEqualTo(1);
        assertThat(json(check).path("findings")).hasSize(1);
        assertThat(finding.path("checkId").asString()).isEqualTo("A1");
        assertThat(finding.path("level").asString()).isEqualTo("MANDATORY");
        assertThat(finding.path("difference").asString()).isEqualTo("-10.5");
        assertThat(finding.path("message").path("en").asString()).contains("-10.5");
        assertThat(finding.path("cells").valueStream().map(it -> it.path("cell").asString()))
                .containsExactlyInAnyOrder("opening", "stocked", "caught", "closing");
        assertThat(finding.has("row")).isFalse();
    }

    @Test
    void comparesWithThePreviousSubmission() throws IOException {
        Path other =
                changed(
                        "\"opening\": \"50\", \"stocked\": \"100\"",
                        "\"opening\": \"60\", \"stocked\": \"90\"");
        String previous = Path.of(PACK, "examples/farm-2024.json").toString();

        Ran check = Ran.command("check", PACK, other.toString(), "--previous", previous);

        assertThat(json(check).path("findings").path(0).path("checkId").asString()).isEqualTo("A5");
        assertThat(json(check).path("findings")).hasSize(1);
    }

    @Test
    void showsTheExplanationOfAFinding() {
        String explained = Path.of(PACK, "examples/farm-2024.json").toString();

        Ran check = Ran.command("check", PACK, explained);

        assertThat(json(check).path("findings").path(0).path("explanation").asString())
                .contains("核实");
    }

    @Test
    void saysWhereASubmissionIsUnusable() throws IOException {
        Path broken = changed("\"caught\": \"20\"}", "\"cought\": \"20\"}");

        Ran check = Ran.command("check", PACK, broken.toString(), "--language", "en");

        assertThat(check.exit()).isEqualTo(2);
        assertThat(check.out()).isEmpty();
        assertThat(check.err())
                .startsWith(broken + ":6:")
                .contains("there is no “cought”", "did you mean caught?", "(NOT_IN_THE_SET)");
    }

    @Test
    void saysThatAFileIsMissing() {
        Ran check = Ran.command("check", PACK, temporary + "/none.json");

        assertThat(check.exit()).isEqualTo(2);
        assertThat(check.err()).contains("none.json");
    }

    @Test
    void doesNotCheckByAFaultyPack() {
        Ran check = Ran.command("check", temporary.toString(), EXAMPLE.toString());

        assertThat(check.exit()).isEqualTo(2);
        assertThat(check.err()).contains("NO_SCHEME");
    }

    private Path changed(String text, String replacement) throws IOException {
        String content = Files.readString(EXAMPLE);
        assertThat(content).contains(text);
        return Files.writeString(
                temporary.resolve("changed.json"), content.replace(text, replacement));
    }

    private static JsonNode json(Ran check) {
        return JsonMapper.shared().readTree(check.out());
    }
}
