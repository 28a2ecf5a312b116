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

    private static Deadlines deadlines(String period) {
        return Deadlines.of(CHAIN, ReportingPeriod.parse(period).orElseThrow());
    }
}
