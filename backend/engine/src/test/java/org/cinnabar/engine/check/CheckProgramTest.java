package org.cinnabar.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import org.cinnabar.engine.form.CellRef;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SubmissionData;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

class CheckProgramTest {

    private static final CheckProgram PROGRAM =
            new SmallPack(
                            SmallPack.SCHEME.computing(
                                    SmallPack.computed("A.c", "a + b", "A.rows.z", "x * y")))
                    .check("Sum", "A.c <= 10")
                    .check("Rows", "z <= 5", null, null, "A.rows", "{z}")
                    .check("Total", "SUM(A.rows.z) = A.d")
                    .check("Other", "A.d < 100")
                    .check("Both", "A.a = B.a")
                    .check("Growth", "YOY(A.a) < 1")
                    .check("Filled", "IF(FILLED(B), A.a > 0)")
                    .program();

    @Test
    void tellsTheKindOfACheckFromItsFormula() {
        assertThat(PROGRAM.checks())
                .extracting(Check::id, Check::kind)
                .contains(
                        tuple("Sum", CheckKind.INTRA_FORM),
                        tuple("Both", CheckKind.INTER_FORM),
                        tuple("Growth", CheckKind.CROSS_PERIOD));
    }

    @Test
    void givesUnitsTheChecksWhoseFormsTheyFile() {
        assertThat(PROGRAM.checksFor("PLANT")).hasSize(7);
        assertThat(PROGRAM.checksFor("DEPOT"))
                .extracting(Check::id)
                .containsExactly("Sum", "Rows", "Total", "Other", "Growth");
        assertThatThrownBy(() -> PROGRAM.checksFor("SHOP")).isInstanceOf(UnknownUnitType.class);
    }

    @Test
    void fillsComputedCellsAndSaysWhichChanged() {
        SubmissionData given =
                plant(
                        Map.of("a", "1", "b", "2", "c", "3"),
                        List.of(Map.of("x", "2", "y", "3"), Map.of("x", "1", "z", "9")));
        Computation computation = PROGRAM.compute(given, RelatedSubmissions.none());
        assertThat(computation.changed())
                .containsExactlyInAnyOrder(
                        new CellRef.FloatingCell("A", "rows", 0, "z"),
                        new CellRef.FloatingCell("A", "rows", 1, "z"));
        assertThat(computation.submission().form("A").rows("rows"))
                .containsExactly(Map.of("x", "2", "y", "3", "z", "6"), Map.of("x", "1"));
        assertThat(PROGRAM.compute(computation.submission(), RelatedSubmissions.none()).changed())
                .isEmpty();
    }

    @Test
    void prefillsBlankCellsOnlyAndLeavesTheOthers() {
        SubmissionData previous = plant(Map.of("a", "7", "b", "8"), List.of());
        SubmissionData given = plant(Map.of("b.previous", "0"), List.of());
        FormData prefilled = PROGRAM.prefill("A", given, RelatedSubmissions.of(previous));
        assertThat(prefilled.cells())
                .containsExactlyInAnyOrderEntriesOf(Map.of("a.previous", "7", "b.previous", "0"));
    }

    @Test
    void findsWhatDependsOnAChangedCell() {
        Affected ofA = PROGRAM.affectedBy(Set.of(new CellRef.FixedCell("A", "a")));
        assertThat(ofA.computed()).extracting(ComputedCell::key).containsExactly("c");
        assertThat(ofA.checks())
                .extracting(Check::id)
                .containsExactly("Sum", "Both", "Growth", "Filled");
        Affected ofX = PROGRAM.affectedBy(Set.of(new CellRef.FloatingCell("A", "rows", 0, "x")));
        assertThat(ofX.computed()).extracting(ComputedCell::key).containsExactly("z");
        assertThat(ofX.checks()).extracting(Check::id).containsExactly("Rows", "Total");
        Affected ofB = PROGRAM.affectedBy(Set.of(new CellRef.FloatingColumn("B", "items", "x")));
        assertThat(ofB.checks()).extracting(Check::id).containsExactly("Filled");
        assertThat(ofB.forms()).containsExactly("B");
    }

    @Test
    void runsOnlyWhatIsAskedFor() {
        SubmissionData given = plant(Map.of("a", "20", "b", "1", "d", "500"), List.of());
        Affected ofD = PROGRAM.affectedBy(Set.of(new CellRef.FixedCell("A", "d")));
        Evaluation evaluation = PROGRAM.evaluate(given, RelatedSubmissions.none(), ofD);
        assertThat(evaluation.findings()).extracting(Finding::key).containsExactly("Other");
        assertThat(evaluation.notApplicable()).containsExactly("Total");
    }

    @Test
    void refusesASubmissionOfAnUnknownUnitType() {
        SubmissionData given =
                new SubmissionData("s", "1", "2025", Map.of("type", "X"), Map.of(), Map.of());
        assertThatThrownBy(() -> PROGRAM.evaluate(given, RelatedSubmissions.none()))
                .isInstanceOf(UnknownUnitType.class)
                .hasMessageContaining("X");
    }

    static SubmissionData plant(Map<String, String> cells, List<Map<String, String>> rows) {
        return new SubmissionData(
                "conformance",
                "1",
                "2025",
                Map.of("type", "PLANT"),
                Map.of("A", new FormData(cells, Map.of("rows", rows))),
                Map.of());
    }
}
