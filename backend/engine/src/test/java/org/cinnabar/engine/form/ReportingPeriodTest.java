package org.cinnabar.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2025, 2024",
        "2025H1, 2024H2",
        "2025H2, 2025H1",
        "2025Q1, 2024Q4",
        "2025Q3, 2025Q2",
        "2025-01, 2024-12",
        "2025-10, 2025-09"
    })
    void knowsThePeriodBefore(String text, String before) {
        ReportingPeriod period = ReportingPeriod.parse(text).orElseThrow();
        assertThat(period).hasToString(text);
        assertThat(period.previous()).hasToString(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25", "2025H3", "2025Q0", "2025-13", "2025-1", "2025 ", "x2025"})
    void refusesOtherTexts(String text) {
        assertThat(ReportingPeriod.parse(text)).isEmpty();
    }
}
