package org.cinnabar.engine.expression.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import org.cinnabar.engine.expression.value.CellReader;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.Value;
import org.cinnabar.engine.form.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

class ScaledNumberTest {

    @ParameterizedTest
    @CsvSource({
        "12.5, 3, 12500",
        "12.5000, 3, 12500",
        "-0.001, 3, -1",
        "-0, 2, 0",
        "007, 0, 7",
        "999999999999999999, 0, 999999999999999999"
    })
    void countsUnitsOfTheLastDecimal(String text, int scale, long scaled) {
        assertThat(ScaledNumber.parse(text, scale)).isEqualTo(scaled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.2345", "12345678901234567", "-", "1.", ".5", "1.2.3", "1e3", "１", "+1"})
    void leavesWhatDoesNotFitToTheExactForm(String text) {
        assertThat(ScaledNumber.parse(text, 3)).isEqualTo(ScaledNumber.OTHER);
    }

    @Property
    void readsTheSameNumberAsTheExactForm(
            @ForAll @LongRange(min = -100_000_000_000L, max = 100_000_000_000L) long unscaled,
            @ForAll @IntRange(max = 6) int written,
            @ForAll @IntRange(max = 6) int scale) {
        String text = BigDecimal.valueOf(unscaled, written).toPlainString();
        Value exact = CellReader.read(CellType.DECIMAL, text);
        long scaled = ScaledNumber.parse(text, scale);
        assertThat(scaled).isEqualTo(ScaledNumber.of(exact, scale));
        if (scaled != ScaledNumber.OTHER) {
            assertThat(ScaledNumber.value(scaled, scale)).isEqualTo(exact);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "-9223372036854775807", "9223372036854775808"})
    void keepsTheLargestNumbersApartFromTheTwoThatMeanNone(String text) {
        Value exact = CellReader.read(CellType.INTEGER, text);
        long scaled = ScaledNumber.of(exact, 0);
        assertThat(scaled).isGreaterThan(ScaledNumber.BLANK);
        assertThat(scaled == ScaledNumber.OTHER || ScaledNumber.value(scaled, 0).equals(exact))
                .isTrue();
    }

    @Test
    void keepsBlankAndUndefinedApart() {
        assertThat(ScaledNumber.parse("", 3)).isEqualTo(ScaledNumber.BLANK);
        assertThat(ScaledNumber.of(Missing.BLANK, 3)).isEqualTo(ScaledNumber.BLANK);
        assertThat(ScaledNumber.of(Missing.UNDEFINED, 3)).isEqualTo(ScaledNumber.OTHER);
        assertThat(ScaledNumber.value(ScaledNumber.BLANK, 3)).isEqualTo(Missing.BLANK);
    }
}
