package org.cinnabar.engine.expression.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {

    private static final String LONGEST = "9".repeat(Decimal.LIMIT);

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", ".", "1.", ".5", "+1", "1e3", "1,000", "１", " 1", "0x1", "1.2.3"})
    void refusesAnythingButPlainNotation(String text) {
        assertThat(Decimal.parse(text)).isEqualTo(Missing.UNDEFINED);
    }

    @Test
    void hasNoValueBeyondItsDigits() {
        Decimal longest = (Decimal) Decimal.parse(LONGEST);
        assertThat(longest.plus(Decimal.of(1))).isEqualTo(Missing.UNDEFINED);
        assertThat(longest.times(Decimal.of(2))).isEqualTo(Missing.UNDEFINED);
        assertThat(longest.minus(longest)).isEqualTo(Decimal.ZERO);
        assertThat(Decimal.parse(LONGEST + "9")).isEqualTo(Missing.UNDEFINED);
        assertThat(Decimal.parse("0." + LONGEST + "0")).isNotEqualTo(Missing.UNDEFINED);
        assertThat(Decimal.parse("0." + LONGEST + "1")).isEqualTo(Missing.UNDEFINED);
    }

    @Test
    void staysSmallUnderRepeatedPowers() {
        Value value = Decimal.parse("1.000000001");
        for (int i = 0; i < 10 && value instanceof Decimal base; i++) {
            value = base.power(20);
        }
        assertThat(value).isEqualTo(Missing.UNDEFINED);
    }

    @Test
    void tellsWholeNumbersWithinLimits() {
        assertThat(((Decimal) Decimal.parse("3.00")).wholeNumber(0, 5)).hasValue(3);
        assertThat(((Decimal) Decimal.parse("3.01")).wholeNumber(0, 5)).isEmpty();
        assertThat(((Decimal) Decimal.parse("6")).wholeNumber(0, 5)).isEmpty();
        assertThat(((Decimal) Decimal.parse(LONGEST)).wholeNumber(0, 5)).isEmpty();
    }
}
