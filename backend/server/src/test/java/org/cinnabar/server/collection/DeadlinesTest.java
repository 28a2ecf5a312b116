package org.cinnabar.server.collection;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.form.ReportingChain;
import org.cinnabar.engine.form.ReportingPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class DeadlinesTest {

    private static final ReportingChain CHAIN =
            new ReportingChain(
                    List.of("COUNTY", "PROVINCE"),
                    Map.of("UNIT", 31, "COUNTY", 45, "PROVINCE", 90));

    @ParameterizedTest
    @CsvSource({
        "2025, 2026-01-31",
        "2025H1, 2025-07-31",
        "2025Q3, 2025-10-31",
        "2024-02, 2024-03-31",
    })
    void countsFromTheLastDayOfThePeriod(String period, LocalDate unit) {
        assertThat(deadlines(period).unit()).isEqualTo(unit);
    }

    @Test
    void hasNoneForALevelThatDoesNotAct() {
        assertThat(deadlines("2025").city()).isNull();
        assertThat(deadlines("2025").county()).isEqualTo("2026-02-14");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-02-14, 2026-03-31, true",
        "2026-01-31, 2026-01-31, 2026-01-31, true",
        "2026-02-15, 2026-02-14, 2026-03-31, false",
        "2026-01-31, 2026-04-01, 2026-03-31, false",
    })
    void areInOrderWhenNobodyActsBeforeThoseBelow(
            LocalDate unit, LocalDate county, LocalDate province, boolean inOrder) {
        assertThat(new Deadlines(unit, county, null, province).areInOrder()).isEqualTo(inOrder);
    }

    @Test
    void areAskedOfTheLevelsOfTheChainAlone() {
        LocalDate day = LocalDate.parse("2026-05-01");

        assertThat(new Deadlines(day, day, null, day).areForTheLevelsOf(deadlines("2025")))
                .isTrue();
        assertThat(new Deadlines(day, day, day, day).areForTheLevelsOf(deadlines("2025")))
                .isFalse();
        assertThat(new Deadlines(day, null, null, day).areForTheLevelsOf(deadlines("2025")))
                .isFalse();
    }

    private static Deadlines deadlines(String period) {
        return Deadlines.of(CHAIN, ReportingPeriod.parse(period).orElseThrow());
    }
}
