package org.cinnabar.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.scheme.pack.PlantedPack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

class PackComparisonTest {
    private static final String POND = "src/test/resources/packs/pond/1";
    @TempDir Path changed;

    @BeforeEach
    void changeACheckAndATitle() throws IOException {
        PlantedPack.pond()
                .replace("scheme.yaml", "version: \"1\"", "version: \"2\"")
                .replace("checks/ponds.yaml", "P1.yield <= 1000", "P1.yield <= 900")
                .replace("forms/P1.yaml", "{zh: 捕捞, en: Caught}", "{zh: 捕捞量, en: Catch}")
                .writeTo(changed);
    }

    @Test
    void tellsInWordsWhatHasChanged() {
        Ran diff = Ran.command("pack", "diff", POND, changed.toString());

        assertThat(diff.exit()).isEqualTo(1);
        assertThat(diff.out().lines())
                .containsExactly(
                        "指标“捕捞”（P1.main.caught）改名为“捕捞量”",
                        "审核关系“亩产”（A3）有变更",
                        "    公式：P1.yield <= 1000 → P1.yield <= 900");
    }

    @Test
    void tellsItInEnglish() {
        Ran diff = Ran.command("pack", "diff", POND, changed.toString(), "--language", "en");

        assertThat(diff.out().lines())
                .containsExactly(
                        "row “Caught” (P1.main.caught) is now called “Catch”",
                        "check “Yield” (A3) has changed",
                        "    formula: P1.yield <= 1000 → P1.yield <= 900");
    }

    @Test
    void givesProgramsTheSameAsJson() {
        Ran diff = Ran.command("pack", "diff", "--json", POND, changed.toString());

        JsonNode json = JsonMapper.shared().readTree(diff.out());
        JsonNode check = json.path("differences").path(1);
        assertThat(json.path("before").asString()).isEqualTo("1");
        assertThat(json.path("after").asString()).isEqualTo("2");
        assertThat(check.path("kind").asString()).isEqualTo("CHANGED");
        assertThat(check.path("subject").asString()).isEqualTo("CHECK");
        assertThat(check.path("changes").path(0).path("after").path("en").asString())
                .isEqualTo("P1.yield <= 900");
    }

    @Test
    void saysNothingWhereThereIsNothingToSay() {
        Ran diff = Ran.command("pack", "diff", POND, POND);

        assertThat(diff.out()).isEmpty();
        assertThat(diff.exit()).isZero();
    }

    @Test
    void findsAVersionAmongTheOperatorsPacks() {
        Map<String, String> environment = Map.of("CINNABAR_FORMS", "src/test/resources/packs");

        Ran diff = Ran.inEnvironment(environment, "pack", "diff", "pond/1", changed.toString());

        assertThat(diff.out()).contains("P1.yield <= 900");
        assertThat(diff.exit()).isEqualTo(1);
    }

    @Test
    void findsABuiltInVersion() {
        Ran diff =
                Ran.command(
                        "pack",
                        "diff",
                        "mercury/2026",
                        Ran.FORMS.resolve("mercury/2026").toString());

        assertThat(diff.err()).isEmpty();
        assertThat(diff.out()).isEmpty();
        assertThat(diff.exit()).isZero();
    }

    @Test
    void refusesWhatItCannotCompare() throws IOException {
        Path faulty = changed.resolve("faulty");
        PlantedPack.pond().replace("forms/P1.yaml", "/ area", "/ aera").writeTo(faulty);

        Ran none = Ran.command("pack", "diff", POND, "pond/99", "--language", "en");
        Ran broken = Ran.command("pack", "diff", POND, faulty.toString());
        Ran other = Ran.command("pack", "diff", POND, "mercury/2026", "--language", "en");

        assertThat(none.err()).contains("there is no folder or version pond/99");
        assertThat(broken.err()).contains(faulty + "/forms/P1.yaml:").contains("UNKNOWN_NAME");
        assertThat(other.err()).contains("pond and mercury are different schemes");
        assertThat(new int[] {none.exit(), broken.exit(), other.exit()}).containsOnly(2);
    }
}
