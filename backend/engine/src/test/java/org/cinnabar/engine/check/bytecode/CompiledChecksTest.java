package org.cinnabar.engine.check.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.check.judgement.Tolerance;
import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.FormulaCompiler;
import org.cinnabar.engine.expression.analysis.FormulaContext;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.engine.form.SubmissionData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Over form F of {@link RandomReports}: a has 2 decimals, b and e have 3, d has 6. */
class CompiledChecksTest {

    private static final FormulaCompiler COMPILER = RandomReports.FORMULAS;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    F.a + F.b = F.d         |      | 0.1     | 0.2         | 0.3      | SATISFIED
                    F.a + F.b = F.d         | 0.01 | 1       | 2           | 3.010001 | FAILED
                    F.a = F.b               |      |         | 2           |          | NOT_APPLICABLE
                    F.a / F.b * 3 = 1       |      | 1       | 3           |          | UNDECIDED
                    F.a / F.b * 3 <= 1.001  |      | 1       | 3           |          | SATISFIED
                    F.a / F.b = F.d         |      | 1       | 8           | 0.125    | SATISFIED
                    F.a / F.b = F.d         |      | 1       | 0           | 0.125    | NOT_APPLICABLE
                    F.a / F.b < F.d         |      | 1       | -8          | 0        | SATISFIED
                    F.a * F.b > F.d         |      | 9999999 | 99999999999 | 1        | UNDECIDED
                    F.a > F.b               |      | 1.001   | 1           |          | UNDECIDED
                    F.a > F.b               |      | one     | 1           |          | UNDECIDED
                    LEN(F.t) > F.b          |      | 1       | 1           |          | UNDECIDED
                    """)
    void decides(
            String formula,
            @Nullable String tolerance,
            @Nullable String a,
            String b,
            @Nullable String d,
            Decision expected) {
        Map<String, String> cells = new HashMap<>();
        cells.put("a", a == null ? "" : a);
        cells.put("b", b);
        cells.put("d", d == null ? "" : d);
        CompiledChecks checks =
                CompiledChecks.of(COMPILER.layout(), List.of(source(formula, tolerance)));

        assertThat(checks.decide(0, frame(cells), 0)).isEqualTo(expected);
    }

    @Test
    void makesNoObjectWhereChecksHold() {
        List<CompiledChecks.Source> sources = new ArrayList<>();
        for (String formula :
                List.of(
                        "F.a + F.b - F.c <= F.d",
                        "F.a * F.b / 100 < F.d",
                        "ABS(F.a / F.b - 1) < 9")) {
            sources.add(source(formula, null));
        }
        CompiledChecks checks = CompiledChecks.of(COMPILER.layout(), sources);
        Frame frame = frame(Map.of("a", "1.5", "b", "2.25", "c", "1", "d", "7"));
        Outcomes outcomes = checks.outcomes();
        checks.decideAll(frame, outcomes);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 10_000; i++) {
            checks.decideAll(frame, outcomes);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(outcomes.areAllSatisfied()).isTrue();
        assertThat(allocated).isLessThan(10_000);
    }

    private static CompiledChecks.Source source(String text, @Nullable String allowed) {
        Formula formula =
                COMPILER.compile(
                                new SourceText(text, new SourceLocation("test", 1, 1)),
                                FormulaContext.ANYWHERE,
                                new ArrayList<>())
                        .orElseThrow();
        Tolerance tolerance = allowed == null ? null : Tolerance.parse(allowed).orElseThrow();
        return new CompiledChecks.Source(null, formula.tree(), tolerance, false);
    }

    private static Frame frame(Map<String, String> cells) {
        return COMPILER.frame(
                new SubmissionData(
                        "s",
                        "1",
                        "2025",
                        Map.of(),
                        Map.of("F", new FormData(cells, Map.of())),
                        Map.of()),
                RelatedSubmissions.none());
    }
}
