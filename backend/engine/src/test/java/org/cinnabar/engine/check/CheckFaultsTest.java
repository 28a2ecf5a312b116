package org.cinnabar.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.LocalizedText;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CheckFaultsTest {

    @Test
    void reportsAllFaultsOfAllChecksAtOnce() {
        assertThat(
                        SmallPack.plain()
                                .check("A1", "A.a + = A.bb")
                                .check("A1", "A.zz = A.yy")
                                .check("2x", "A.a > 0")
                                .faults())
                .containsExactly(
                        "SYNTAX 1:7",
                        "UNKNOWN_NAME 1:9",
                        "DUPLICATE_CHECK 2:1",
                        "UNKNOWN_NAME 2:1",
                        "UNKNOWN_NAME 2:8",
                        "CHECK_ID 3:1");
    }

    @Test
    void suggestsTheNameThatWasMeant() {
        Fault fault = SmallPack.plain().check("C", "A.tone > 0").compile().faults().get(0);
        assertThat(fault.message())
                .isEqualTo(
                        new LocalizedText(
                                "没有名为“A.tone”的指标，是否应为 tonne？",
                                "there is no cell called “A.tone”; did you mean tonne?"));
    }

    @Test
    void wantsAConditionThatCanComeOutBothWays() {
        assertThat(SmallPack.plain().check("C", "A.a + 1").faults())
                .containsExactly("RESULT_TYPE 1:1");
        assertThat(SmallPack.plain().check("C", "1 < 2").faults())
                .containsExactly("CONSTANT_FORMULA 1:1");
        assertThat(SmallPack.plain().check("C", "A.a + 1 = A.a + 1").faults())
                .containsExactly("CONSTANT_FORMULA 1:1");
        assertThat(SmallPack.plain().check("C", "A.a > 1", null, "1 = 2", null, "").faults())
                .containsExactly("CONSTANT_FORMULA 1:1");
        assertThat(SmallPack.plain().check("C", "IF(PERIOD(\"year\") > 1, A.a > 1)").faults())
                .isEmpty();
    }

    @Test
    void acceptsAToleranceOnlyWhereItWidensAComparison() {
        for (String formula :
                List.of("A.a < A.b", "A.a <> A.b", "A.t = A.u", "OR(A.a = 1, A.b = 1)", "A.yes")) {
            assertThat(tolerated(formula, "0.1")).containsExactly("TOLERANCE_MISUSE 1:1");
        }
        assertThat(tolerated("AND(A.a = 1, A.b > 0)", "0.1"))
                .containsExactly("TOLERANCE_MISUSE 1:1");
        assertThat(tolerated("AND(A.a = 1, A.t = \"x\")", "0.1")).isEmpty();
        assertThat(tolerated("IF(A.a > 0, A.b <= 1)", "5 %")).isEmpty();
        assertThat(tolerated("A.a = 1", "-0.1")).containsExactly("TOLERANCE_FORMAT 1:1");
        assertThat(tolerated("A.a = 1", "a lot")).containsExactly("TOLERANCE_FORMAT 1:1");
    }

    private static List<String> tolerated(String formula, String tolerance) {
        return SmallPack.plain().check("C", formula, tolerance, null, null, "").faults();
    }

    @Test
    void findsChecksThatNoUnitCanEverRun() {
        assertThat(SmallPack.plain().check("C", "A.a = R.must").faults())
                .containsExactly("NEVER_APPLIES 1:1");
        assertThat(SmallPack.plain().check("C", "A.a = PREV(R.must)").faults()).isEmpty();
    }

    @Test
    void wantsAFloatingTableToGoThrough() {
        assertThat(SmallPack.plain().check("C", "x > 0", null, null, "A.row", "").faults())
                .containsExactly("FOR_EACH 1:1", "UNKNOWN_NAME 1:1");
        assertThat(SmallPack.plain().check("C", "A.a > 0", null, null, "A.main", "").faults())
                .containsExactly("FOR_EACH 1:1");
    }

    @Test
    void readsTheFormulasInMessages() {
        assertThat(message("{A.a} {A.aa} {left}")).containsExactly("UNKNOWN_NAME 1:8");
        assertThat(message("open {A.a")).containsExactly("PLACEHOLDER 1:6");
        assertThat(message("close } here")).containsExactly("PLACEHOLDER 1:7");
        assertThat(message("{SUM(A.rows.x)} {A.rows.x}"))
                .containsExactly("COLUMN_OUTSIDE_AGGREGATE 1:18");
        assertThat(message("{IF(A.yes, \"}\", \"{\")} {{}}")).isEmpty();
    }

    private static List<String> message(String message) {
        return SmallPack.plain().check("C", "A.a > 0", null, null, null, message).faults().stream()
                .distinct()
                .toList();
    }

    @Test
    void findsCircularComputations() {
        assertThat(computing("A.a", "b + 1", "A.b", "c * 2", "A.c", "a"))
                .containsExactly("circular computation: A.a → A.b → A.c → A.a");
        assertThat(computing("A.a", "a + 1")).containsExactly("circular computation: A.a → A.a");
        assertThat(computing("A.rows.x", "y / SUM(A.rows.x)"))
                .containsExactly("circular computation: A.rows.x → A.rows.x");
        assertThat(computing("A.a", "PREV(a) + 1")).isEmpty();
    }

    @Test
    void wantsComputedCellsToFitTheirCells() {
        assertThat(computing("A.t", "a + 1"))
                .containsExactly("the formula must yield a text, not a number");
        assertThat(computing("A.kg", "tonne + 1"))
                .containsExactly("the formula yields t, but the cell is measured in kg");
        assertThat(computing("A.kg", "tonne * 1000")).isEmpty();
    }

    private static List<String> computing(String... cells) {
        return new SmallPack(SmallPack.SCHEME.computing(SmallPack.computed(cells)))
                .compile().faults().stream().map(it -> it.message().en()).toList();
    }

    @Test
    void explainsEveryFaultInTheReference() throws IOException {
        String text = Files.readString(Path.of("../../forms/README.md"));
        for (CheckFault fault : CheckFault.values()) {
            assertThat(text).contains("`" + fault.name() + "`");
        }
    }
}
