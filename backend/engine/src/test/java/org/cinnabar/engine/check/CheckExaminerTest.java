package org.cinnabar.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.engine.form.UnitType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class CheckExaminerTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    R.must >= 0                            | CHECK_NEVER_FIRES 1:1
                    R.must <= 1000.5                       | CHECK_NEVER_FIRES 1:1
                    R.must > -1                            | CHECK_NEVER_FIRES 1:1
                    ABS(A.a) >= 0                          | CHECK_NEVER_FIRES 1:1
                    A.a ^ 2 + ABS(A.b) >= 0                | CHECK_NEVER_FIRES 1:1
                    MAX(A.a, 0) >= 0                       | CHECK_NEVER_FIRES 1:1
                    SUM(R.must, ABS(A.b)) >= 0             | CHECK_NEVER_FIRES 1:1
                    COUNT(A.rows.x) >= 0                   | CHECK_NEVER_FIRES 1:1
                    OR(A.a > 0, TRUE)                      | CHECK_NEVER_FIRES 1:1
                    OR(A.a > A.b, A.a <= A.b)              | CHECK_NEVER_FIRES 1:1
                    OR(A.a - A.a = 0, A.b > 1)             | CHECK_NEVER_FIRES 1:1
                    IF(ISBLANK(A.a), A.a > 0)              | CHECK_NEVER_FIRES 1:1
                    R.must < 0                             | CHECK_ALWAYS_FIRES 1:1
                    AND(A.a > 0, A.a < 0)                  | CHECK_ALWAYS_FIRES 1:1
                    AND(A.a > 5, A.b = 1, 3 > A.a)         | CHECK_ALWAYS_FIRES 1:1
                    AND(A.n > 1, A.n < 2)                  | CHECK_ALWAYS_FIRES 1:1
                    AND(A.a > A.b, A.b > A.a)              | CHECK_ALWAYS_FIRES 1:1
                    AND(A.t = "x", A.t = "y")              | CHECK_ALWAYS_FIRES 1:1
                    AND(A.yes, NOT(A.yes))                 | CHECK_ALWAYS_FIRES 1:1
                    AND(A.on > A.until, A.on < A.until)    | CHECK_ALWAYS_FIRES 1:1
                    AND(ISBLANK(A.a), A.a <> "")           | CHECK_ALWAYS_FIRES 1:1
                    PERIOD("month") > 12                   | CHECK_ALWAYS_FIRES 1:1
                    IF(TRUE, A.a > 0)                      | CONDITION_ALWAYS_HOLDS 1:4
                    IF(R.must >= 0, A.a > 0)               | CONDITION_ALWAYS_HOLDS 1:4
                    AND(R.must >= 0, R.must < 5)           | CONDITION_ALWAYS_HOLDS 1:5
                    IF(A.a > 0, IF(A.a > 0, A.b > 0, A.c > 0)) | CONDITION_ALWAYS_HOLDS 1:16
                    IF(A.a > 5, IF(A.a > 3, A.b > 0, A.c > 0)) | CONDITION_ALWAYS_HOLDS 1:16
                    IF(AND(A.a > 5, A.b > 0), IF(A.a < 3, A.c > 0), A.d > 0) | CONDITION_NEVER_HOLDS 1:30
                    IF(A.t = "x", A.a > 0, IF(A.t = "x", A.b > 0)) | CONDITION_NEVER_HOLDS 1:27
                    IF(FALSE, A.a > 0, A.b > 0)            | CONDITION_NEVER_HOLDS 1:4
                    OR(R.must < 0, A.a > 0)                | CONDITION_NEVER_HOLDS 1:4
                    A.a > PREV(PREV(A.a))                  | LOOKS_TOO_FAR_BACK 1:7
                    YOY(PREV(A.a)) < 1                     | LOOKS_TOO_FAR_BACK 1:1
                    A.k = "HW28"                           | CODE_NOT_IN_LIST 1:7
                    IN(A.k, "HW29", "HW30")                | CODE_NOT_IN_LIST 1:17
                    UNDER(A.k, "HW30", "wastes")           | CODE_NOT_IN_LIST 1:12
                    """)
    void findsWhatIsDecidedBeforehand(String formula, String fault) {
        assertThat(faults(formula)).containsExactly(fault);
    }

    /** In the small pack with a unit type that files all forms. */
    private static List<String> faults(String formula) {
        SchemeDefinition scheme = SmallPack.SCHEME.definition();
        UnitType all =
                new UnitType(
                        "ALL",
                        "9",
                        LocalizedText.same("all"),
                        List.of("A", "B", "R", "O"),
                        Set.of(),
                        scheme.location());
        SchemeDefinition filed =
                new SchemeDefinition(
                        scheme.key(),
                        scheme.version(),
                        scheme.title(),
                        scheme.issuingAuthority(),
                        scheme.approvingAuthority(),
                        scheme.approvalNumber(),
                        scheme.validUntil(),
                        scheme.frequency(),
                        List.of(all),
                        scheme.chain(),
                        scheme.register(),
                        scheme.foot(),
                        scheme.codeLists(),
                        scheme.location());
        return SmallPack.plain()
                .check("C", formula)
                .compile(filed, SmallPack.SCHEME.forms())
                .faults()
                .stream()
                .map(SmallPack::shown)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R.must >= 0.01",
                "R.must <= 999.99",
                "PREV(R.must) >= 0",
                "A.a - A.b >= 0",
                "R.must - A.a >= 0",
                "R.must * A.a >= 0",
                "AND(A.a >= 0, A.a > 5)",
                "AND(A.n > 1, A.n < 3)",
                "OR(A.a > 1, A.a < 1)",
                "IF(A.a > 5, A.b > 0, IF(A.a <= 5, A.c > 0))",
                "IF(A.k = \"HW29\", A.a > 0, IF(A.k = \"HW48\", A.b > 0, A.c > 0))",
                "IF(ISBLANK(A.a), A.b > 0, A.a > 0)",
                "AND(A.t <> \"x\", A.t <> \"y\")",
                "IF(A.a > A.b, A.a > 0, A.a < A.b)",
                "NOT(AND(A.yes, A.a > 0))"
            })
    void leavesAloneWhatMayComeOutEitherWay(String formula) {
        assertThat(faults(formula)).isEmpty();
    }

    @Test
    void seesWhatTheConditionOfACheckTells() {
        assertThat(conditional("A.a > 0", "A.a > -1")).containsExactly("CHECK_NEVER_FIRES 1:1");
        assertThat(conditional("A.a > 0", "A.a < 0")).containsExactly("CHECK_ALWAYS_FIRES 1:1");
        assertThat(conditional("ISBLANK(A.a)", "A.a > 0")).containsExactly("CHECK_NEVER_FIRES 1:1");
        assertThat(conditional("AND(A.a > 0, A.a < 0)", "A.b > 0"))
                .containsExactly("CONDITION_NEVER_HOLDS 1:1");
        assertThat(conditional("ABS(A.a) >= 0", "A.b > 0"))
                .containsExactly("CONDITION_ALWAYS_HOLDS 1:1");
        assertThat(conditional("A.a > 0", "IF(A.a > 0, A.b > 0, A.c > 0)"))
                .containsExactly("CONDITION_ALWAYS_HOLDS 1:4");
    }

    private static List<String> conditional(String when, String formula) {
        return SmallPack.plain().check("C", formula, null, when, null, "").faults();
    }

    @Test
    void leavesRoomForATolerance() {
        assertThat(tolerated("AND(A.a <= 1, A.a >= 2)")).isEmpty();
        assertThat(tolerated("ABS(A.a) >= 0")).containsExactly("CHECK_NEVER_FIRES 1:1");
    }

    private static List<String> tolerated(String formula) {
        return SmallPack.plain().check("C", formula, "1", null, null, "").faults();
    }

    @Test
    void findsMandatoryChecksThatCannotHoldTogether() {
        assertThat(mandatory("A.a > 5", "A.b > 0", "A.a < 3"))
                .containsExactly("CHECKS_CONTRADICT 3:1");
        assertThat(mandatory("A.a = A.b", "A.a <> A.b")).containsExactly("CHECKS_CONTRADICT 2:1");
        assertThat(mandatory("A.yes", "AND(A.b > 0, NOT(A.yes))"))
                .containsExactly("CHECKS_CONTRADICT 2:1");
        assertThat(mandatory("A.a > 5", "A.a < 6")).isEmpty();
        assertThat(mandatory("A.a > 5", "IF(A.b = 1, A.a < 3)")).isEmpty();
        assertThat(mandatory("ISBLANK(A.a)", "A.a > 0")).isEmpty();
        assertThat(SmallPack.plain().check("C", "A.a > 5").check("D", "A.a < 3").faults())
                .isEmpty();
    }

    private static List<String> mandatory(String... formulas) {
        SmallPack pack = SmallPack.plain();
        for (int i = 0; i < formulas.length; i++) {
            pack.mandatory("C" + i, formulas[i]);
        }
        return pack.faults();
    }

    @Test
    void looksAtTheConditionsOfComputedCells() {
        assertThat(computing("A.a", "IF(b > 0, IF(b > 0, 1, 2), 3)"))
                .isEqualTo(
                        new LocalizedText(
                                "此条件不可能不成立：它是多余的，或者另一分支永远不会执行",
                                "this condition can never fail: it is superfluous, or the other"
                                        + " branch never runs"));
        assertThat(computing("A.yes", "k = \"HW28\""))
                .isEqualTo(
                        new LocalizedText(
                                "代码表“wastes”中没有代码“HW28”，是否应为 HW29、HW48？",
                                "code list “wastes” has no code “HW28”; did you mean HW29, HW48?"));
    }

    private static LocalizedText computing(String... cells) {
        return new SmallPack(SmallPack.SCHEME.computing(SmallPack.computed(cells)))
                .compile()
                .faults()
                .getFirst()
                .message();
    }

    /** Deep and wide conditions are given up on, not pondered over. */
    @Test
    void spendsLittleTimeOnHostileFormulas() {
        String deep = "A.a > 0";
        for (int i = 1; i < 60; i++) {
            deep = (i % 2 == 0 ? "AND(A.b > " : "OR(A.c > ") + i + ", " + deep + ")";
        }
        String wide =
                IntStream.range(0, 390)
                        .mapToObj(i -> "A.a<>" + i)
                        .collect(Collectors.joining(",", "AND(", ")"));
        for (String formula : List.of(deep, wide, "IF(" + deep + ", " + deep + ")")) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> assertThat(faults(formula)).isEmpty());
        }
    }
}
