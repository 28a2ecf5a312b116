package org.cinnabar.server.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.scheme.pack.PackLoader;
import org.cinnabar.server.scheme.pack.PlantedPack;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class ContinuityTest {

    @Test
    void aMovedIndicatorKeepsItsTextAsItWasWritten() {
        assertThat(continued("{cell: P1.remark, from: [P3.note]}").form("P1").cell("remark"))
                .isEqualTo(" 1,2 ");
    }

    @Test
    void numbersAreAddedUpExactlyAndBlanksSkipped() {
        FormData form =
                continued(
                                "{cell: P1.opening, from: [P1.a, P1.b, P1.blank]}",
                                "{cell: P1.stocked, from: [P1.empty, P1.missing]}")
                        .form("P1");

        assertThat(form.cell("opening")).isEqualTo("0.3");
        assertThat(form.cell("stocked")).isEmpty();
    }

    @Test
    void aFactorChangesTheUnitOrDividesAnIndicator() {
        FormData form =
                continued(
                                "{cell: P1.opening, from: [P3.tonnes], factor: 1000}",
                                "{cell: P1.stocked, from: [P1.b], factor: 0.25}",
                                "{cell: P1.caught, from: [P1.b], factor: 0.75}")
                        .form("P1");

        assertThat(form.cell("opening")).isEqualTo("1500.0");
        assertThat(form.cell("stocked")).isEqualTo("0.050");
        assertThat(form.cell("caught")).isEqualTo("0.150");
    }

    @Test
    void whatIsNotNamedGoesOnUnderItsOwnKey() {
        SubmissionData data = continued("{cell: P1.opening, from: [P1.a]}");

        assertThat(data.form("P1").cell("area")).isEqualTo("7");
        assertThat(data.form("P2").rows("rows")).containsExactly(Map.of("species", "011"));
        assertThat(data.version()).isEqualTo("1");
        assertThat(data.period()).isEqualTo("2024");
        assertThat(data.explanations()).containsEntry("A3", "因为");
    }

    @Test
    void aKeyUsedAnewDoesNotKeepItsOldValue() {
        SubmissionData data = continued("{cell: P1.area, from: [P1.blank]}");

        assertThat(data.form("P1").cell("area")).isEmpty();
    }

    /** What was reported by version 0, in the cells of the small pack with these successions. */
    private static SubmissionData continued(String... successions) {
        String cells = "\n  - " + String.join("\n  - ", successions) + "\n";
        PlantedPack pack =
                PlantedPack.pond()
                        .withoutExamples()
                        .replace("scheme.yaml", "register: regions", "file: codes/species.csv")
                        .put("continuity.yaml", "previous: \"0\"\ncells:" + cells);
        PublishedScheme scheme = new PackLoader(Map.of()).load(pack.files()).scheme().orElseThrow();
        return scheme.continuity().orElseThrow().continued(reported(), "1");
    }

    private static SubmissionData reported() {
        Map<String, String> p1 = Map.of("a", "0.1", "b", "0.2", "blank", "", "area", "7");
        Map<String, String> p3 = Map.of("tonnes", "1.5", "note", " 1,2 ");
        return new SubmissionData(
                "pond",
                "0",
                "2024",
                Map.of(),
                Map.of(
                        "P1", new FormData(p1, Map.of()),
                        "P2",
                                new FormData(
                                        Map.of(),
                                        Map.of("rows", List.of(Map.of("species", "011")))),
                        "P3", new FormData(p3, Map.of())),
                Map.of("A3", "因为"));
    }
}
