package org.cinnabar.engine.check.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.check.CheckProgram;
import org.cinnabar.engine.conformance.CaseCompiler;
import org.cinnabar.engine.conformance.ConformanceCase;
import org.cinnabar.engine.conformance.ConformanceFolder;
import org.cinnabar.engine.conformance.ConformanceScheme;
import org.cinnabar.engine.conformance.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class DerivationsTest {

    private static final ConformanceScheme SCHEME = ConformanceFolder.scheme();

    @Test
    void showsEachSideWithItsValuesAndThenTheComparison() {
        Derivation derivation =
                derivation(
                        "A.a + A.b = A.c + A.d",
                        null,
                        Map.of("cells", Map.of("A.a", "1", "A.b", "2", "A.c", "4")));

        assertThat(derivation.formula().zh()).isEqualTo("(a + b) = (c + d)");
        assertThat(zh(derivation))
                .containsExactly(
                        "a + b | 1 + 2 | 3", "c + d | 4 + 空 | 4", "(a + b) = (c + d) | 3 = 4 | 否");
    }

    @Test
    void keepsAChainOfSumsInOneStep() {
        Derivation derivation =
                derivation(
                        "A.a - A.b + A.c > 0",
                        null,
                        Map.of("cells", Map.of("A.a", "9", "A.b", "2", "A.c", "1")));

        assertThat(zh(derivation)).startsWith("a - b + c | 9 - 2 + 1 | 8");
    }

    @Test
    void speaksOfColumnsAndOfTheFormWhereThereAreSeveral() {
        Derivation derivation =
                derivation(
                        "B.a = SUM(A.rows.x)",
                        null,
                        Map.of(
                                "cells", Map.of("B.a", "5"),
                                "rows", Map.of("A.rows", List.of(Map.of("x", "1"), Map.of()))));

        assertThat(zh(derivation))
                .containsExactly("合计 (A x) | 合计 (1、空) | 1", "B a = 合计 (A x) | 5 = 1 | 否");
        assertThat(derivation.steps().getFirst().formula().en()).isEqualTo("sum of (A x)");
    }

    @Test
    void looksAtTheRowAndAtTheLastPeriod() {
        Derivation derivation =
                derivation(
                        "x <= PREV(A.a * 2)",
                        1,
                        Map.of(
                                "rows", Map.of("A.rows", List.of(Map.of(), Map.of("x", "9"))),
                                "previous", Map.of("cells", Map.of("A.a", "4"))));

        assertThat(zh(derivation)).containsExactly("a × 2 | 4 × 2 | 8", "x ≤ 上期 a × 2 | 9 ≤ 8 | 否");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "C#0", "C#x", "REQUIRED:A.a", ""})
    void knowsOnlyTheChecksOfTheUnitAndTheirRows(String key) {
        ConformanceCase given = given("1 = A.a", null, Map.of());
        CheckProgram program = new CaseCompiler(SCHEME).program(given);
        Derivations derivations = new Derivations(SCHEME.definition(), SCHEME.forms(), program);

        assertThat(derivations.of(key, given.current(), given.related())).isEmpty();
        assertThat(derivations.of("C", given.current(), given.related())).isPresent();
    }

    private static Derivation derivation(
            String formula, @Nullable Integer row, Map<String, Object> filled) {
        ConformanceCase given = given(formula, row, filled);
        CheckProgram program = new CaseCompiler(SCHEME).program(given);
        return new Derivations(SCHEME.definition(), SCHEME.forms(), program)
                .of(row == null ? "C" : "C#" + row, given.current(), given.related())
                .orElseThrow();
    }

    private static ConformanceCase given(
            String formula, @Nullable Integer row, Map<String, Object> filled) {
        Map<String, Object> check =
                new HashMap<>(Map.of("formula", formula, "message", Map.of("zh", "-", "en", "-")));
        if (row != null) {
            check.put("forEach", "A.rows");
        }
        Map<String, Object> members = new HashMap<>(filled);
        members.put("name", formula);
        members.put("check", check);
        members.put("expect", Map.of());
        return new ConformanceCase("derivation", new Document(members));
    }

    private static List<String> zh(Derivation derivation) {
        return derivation.steps().stream()
                .map(it -> it.formula().zh() + " | " + it.values().zh() + " | " + it.result().zh())
                .toList();
    }
}
