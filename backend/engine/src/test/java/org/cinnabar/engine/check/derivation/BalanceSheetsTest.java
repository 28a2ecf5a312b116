package org.cinnabar.engine.check.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.check.CheckDefinition;
import org.cinnabar.engine.check.CheckLevel;
import org.cinnabar.engine.check.SchemeCompiler;
import org.cinnabar.engine.check.balance.Balance;
import org.cinnabar.engine.check.balance.BalanceTerm;
import org.cinnabar.engine.check.balance.BalanceTerm.Part;
import org.cinnabar.engine.conformance.ConformanceCase;
import org.cinnabar.engine.conformance.ConformanceFolder;
import org.cinnabar.engine.conformance.ConformanceScheme;
import org.cinnabar.engine.conformance.Document;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class BalanceSheetsTest {

    private static final ConformanceScheme SCHEME = ConformanceFolder.scheme();
    private static final SourceLocation HERE = new SourceLocation("checks.yaml", 1, 1);

    private static final Balance STOCK =
            balance(
                    term(Part.OPENING, "A.a", null),
                    term(Part.INPUT, "A.b + A.a", "1000"),
                    term(Part.CLOSING, "A.c", null));
    private static final Balance EACH_ROW =
            balance(term(Part.INPUT, "x", null), term(Part.CLOSING, "A.c", null));

    @Test
    void bringsTheAmountsToTheCommonUnitAndAddsUpBothSides() {
        List<BalanceSheet> sheets = sheets(STOCK, null, cells("A.a", "1", "A.b", "2", "A.c", "3"));

        assertThat(sheets).hasSize(1);
        BalanceSheet sheet = sheets.getFirst();
        assertThat(sheet.amounts())
                .extracting(BalanceAmount::value)
                .containsExactly("1", "3000", "3");
        assertThat(sheet.supply()).isEqualTo("3001");
        assertThat(sheet.use()).isEqualTo("3");
        assertThat(sheet.difference()).isEqualTo("2998");
        assertThat(sheet.holds()).isFalse();
    }

    @Test
    void holdsWithinTheTolerance() {
        assertThat(sheets(STOCK, null, cells("A.a", "1", "A.c", "1000.5")).getFirst().holds())
                .isTrue();
        assertThat(sheets(STOCK, null, cells("A.a", "1", "A.c", "999.5")).getFirst().holds())
                .isFalse();
    }

    @Test
    void leavesOutABalanceInWhichNothingIsFilledIn() {
        assertThat(sheets(STOCK, null, cells("B.a", "1"))).isEmpty();
    }

    @Test
    void hasASheetForEachRowThatSaysSomething() {
        List<BalanceSheet> sheets =
                sheets(
                        EACH_ROW,
                        "A.rows",
                        Map.of(
                                "cells",
                                Map.of("A.c", "9"),
                                "rows",
                                Map.of(
                                        "A.rows",
                                        List.of(Map.of("x", "9"), Map.of("x", "4"), Map.of()))));

        assertThat(sheets).extracting(BalanceSheet::key).containsExactly("C#0", "C#1");
        assertThat(sheets).extracting(BalanceSheet::row).containsExactly(0, 1);
        assertThat(sheets).extracting(BalanceSheet::holds).containsExactly(true, false);
    }

    private static List<BalanceSheet> sheets(
            Balance balance, @Nullable String forEach, Map<String, Object> filled) {
        CheckDefinition check =
                new CheckDefinition(
                        "C",
                        LocalizedText.same("C"),
                        CheckLevel.MANDATORY,
                        balance.formula(),
                        balance,
                        new SourceText("1", HERE),
                        null,
                        forEach == null ? null : new SourceText(forEach, HERE),
                        null,
                        null,
                        new SourceText("-", HERE),
                        new SourceText("-", HERE),
                        HERE);
        Map<String, Object> members = new HashMap<>(filled);
        members.putAll(Map.of("name", "balance", "formula", "1", "expect", Map.of()));
        ConformanceCase given = new ConformanceCase("balance", new Document(members));
        return SchemeCompiler.compile(
                        SCHEME.definition(), SCHEME.forms(), List.of(check), SCHEME.codeLists())
                .program()
                .map(program -> new BalanceSheets(program).of(given.current(), given.related()))
                .orElseThrow();
    }

    private static Map<String, Object> cells(String... pairs) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            cells.put(pairs[i], pairs[i + 1]);
        }
        return Map.of("cells", cells);
    }

    private static Balance balance(BalanceTerm... terms) {
        return new Balance(LocalizedText.same("t"), List.of(terms), HERE);
    }

    private static BalanceTerm term(Part part, String value, @Nullable String factor) {
        return new BalanceTerm(
                part, LocalizedText.same(value), new SourceText(value, HERE), factor);
    }
}
