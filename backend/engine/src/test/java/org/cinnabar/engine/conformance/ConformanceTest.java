package org.cinnabar.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.check.CheckCode;
import org.cinnabar.engine.conformance.Backend.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.stream.Stream;

/** Runs every case of {@code forms/conformance}, checks both as bytecode and as closures. */
class ConformanceTest {

    private static final CaseCompiler COMPILER = new CaseCompiler(ConformanceFolder.scheme());
    private static final List<JvmBackend> BOTH =
            List.of(new JvmBackend(CheckCode.BYTECODE), new JvmBackend(CheckCode.CLOSURES));

    @TestFactory
    Stream<DynamicTest> meetsEveryCase() {
        return ConformanceFolder.cases().stream()
                .map(it -> DynamicTest.dynamicTest(it.toString(), () -> run(it)));
    }

    @Test
    void hasAtLeastFourHundredCasesEachWithANameOfItsOwn() {
        List<String> names = ConformanceFolder.cases().stream().map(Object::toString).toList();
        assertThat(names).hasSizeGreaterThanOrEqualTo(400).doesNotHaveDuplicates();
    }

    @Test
    void everyCaseExpectsSomething() {
        for (ConformanceCase given : ConformanceFolder.cases()) {
            assertThat(Outcome.expected(given).members()).as(given.toString()).isNotEmpty();
        }
    }

    @Test
    void decidesMostValuesInBytecode() {
        List<ConformanceCase> values =
                ConformanceFolder.cases().stream().filter(ConformanceTest::hasValue).toList();
        assertThat(values.stream().filter(it -> CompiledCase.isDecided(COMPILER, it)).count())
                .isGreaterThan(values.size() / 3);
    }

    private static boolean hasValue(ConformanceCase given) {
        return given.has("formula") && !given.expect().has("faults");
    }

    private static void run(ConformanceCase given) {
        for (JvmBackend jvm : BOTH) {
            assertThat(jvm.answer(COMPILER, List.of(given)))
                    .containsExactly(new Answer.Given(Outcome.expected(given), true));
        }
        if (hasValue(given)) {
            CompiledCase.assertSame(COMPILER, given);
        }
    }
}
