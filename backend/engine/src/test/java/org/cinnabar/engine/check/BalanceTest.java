package org.cinnabar.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.check.balance.Balance;
import org.cinnabar.engine.check.balance.BalanceTerm;
import org.cinnabar.engine.check.balance.BalanceTerm.Part;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

class BalanceTest {

    private static final SourceLocation HERE = new SourceLocation("checks.yaml", 1, 1);

    @Test
    void isTheComparisonOfSupplyAndUse() {
        assertThat(
                        balance(
                                term(Part.OPENING, "A.a", null),
                                term(Part.INPUT, "A.b", null),
                                term(Part.OUTPUT, "A.c", null),
                                term(Part.CLOSING, "A.d", null)))
                .isEqualTo("A.a + A.b = A.c + A.d");
    }

    @Test
    void bringsEachTermAsAWholeToTheCommonUnit() {
        assertThat(
                        balance(
                                term(Part.OUTPUT, "A.c - A.d", "1000"),
                                term(Part.INPUT, " A.甲 ", "0.001")))
                .isEqualTo("A.甲 * 0.001 = (A.c - A.d) * 1000");
    }

    @Test
    void isCompleteWithSupplyAndUse() {
        BalanceTerm input = term(Part.INPUT, "A.a", null);
        BalanceTerm closing = term(Part.CLOSING, "A.b", null);
        assertThat(of(input, closing).isComplete()).isTrue();
        assertThat(of(input).isComplete()).isFalse();
        assertThat(of(closing).isComplete()).isFalse();
    }

    private static String balance(BalanceTerm... terms) {
        return of(terms).formula().text();
    }

    private static Balance of(BalanceTerm... terms) {
        return new Balance(LocalizedText.same("t"), List.of(terms), HERE);
    }

    private static BalanceTerm term(Part part, String value, @Nullable String factor) {
        return new BalanceTerm(
                part, LocalizedText.same(value), new SourceText(value, HERE), factor);
    }
}
