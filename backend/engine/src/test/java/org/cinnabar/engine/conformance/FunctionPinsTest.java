package org.cinnabar.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.expression.function.FunctionTable;
import org.cinnabar.engine.expression.tree.Node;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every function has cases of its own, of values and of what is missing. */
class FunctionPinsTest {

    private static final CaseCompiler COMPILER = new CaseCompiler(ConformanceFolder.scheme());
    private static final Set<String> NEVER_BLANK =
            Set.of(
                    "/", "=", "<>", "<", "<=", ">", ">=", "AND", "OR", "NOT", "ISBLANK", "COUNT",
                    "COUNTA", "FILLED", "PERIOD");
    private static final Set<String> NEVER_UNDEFINED = Set.of("FILLED");

    @TestFactory
    Stream<DynamicTest> everyFunctionIsPinnedByCases() {
        List<ConformanceCase> cases =
                ConformanceFolder.cases().stream()
                        .filter(it -> it.has("formula") && !it.expect().has("faults"))
                        .toList();
        return FunctionTable.standard().names().stream()
                .sorted()
                .map(it -> DynamicTest.dynamicTest(it, () -> isPinned(it, cases)));
    }

    private static void isPinned(String function, List<ConformanceCase> all) {
        List<Document> expected =
                all.stream().filter(it -> asks(it, function)).map(ConformanceCase::expect).toList();
        assertThat(expected).filteredOn(it -> it.has("value")).hasSizeGreaterThanOrEqualTo(2);
        if (!NEVER_BLANK.contains(function)) {
            assertThat(expected).anyMatch(it -> "BLANK".equals(it.text("missing")));
        }
        if (!NEVER_UNDEFINED.contains(function)) {
            assertThat(expected).anyMatch(it -> "UNDEFINED".equals(it.text("missing")));
        }
    }

    private static boolean asks(ConformanceCase given, String function) {
        return COMPILER.formula(given).tree() instanceof Node.Call(String called, _, _)
                && called.equals(function);
    }
}
