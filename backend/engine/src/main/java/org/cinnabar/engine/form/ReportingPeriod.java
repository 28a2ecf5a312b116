package org.cinnabar.engine.form;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stretch of time a submission speaks of (报告期): {@code 2025}, {@code 2025H1}, {@code 2025Q3} or
 * {@code 2025-07}.
 */
public record ReportingPeriod(int year, Frequency frequency, int number) {

    private static final Pattern TEXT =
            Pattern.compile("(\\d{4})(?:H([12])|Q([1-4])|-(0[1-9]|1[0-2]))?");

    /** Reads the written form; empty when {@code text} is none. */
    public static Optional<ReportingPeriod> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return Optional.of(part(year, Frequency.HALF_YEAR, matcher.group(2)));
        }
        if (matcher.group(3) != null) {
            return Optional.of(part(year, Frequency.QUARTER, matcher.group(3)));
        }
        if (matcher.group(4) != null) {
            return Optional.of(part(year, Frequency.MONTH, matcher.group(4)));
        }
        return Optional.of(new ReportingPeriod(year, Frequency.YEAR, 1));
    }

    private static ReportingPeriod part(int year, Frequency frequency, String number) {
        return new ReportingPeriod(year, frequency, Integer.parseInt(number));
    }

    /** The period of the same length just before this one. */
    public ReportingPeriod previous() {
        return number > 1
                ? new ReportingPeriod(year, frequency, number - 1)
                : new ReportingPeriod(year - 1, frequency, perYear(frequency));
    }

    /** The last day of the period, from which deadlines are counted. */
    public LocalDate lastDay() {
        int months = 12 / perYear(frequency);
        return YearMonth.of(year, number * months).atEndOfMonth();
    }

    private static int perYear(Frequency frequency) {
        return switch (frequency) {
            case MONTH -> 12;
            case QUARTER -> 4;
            case HALF_YEAR -> 2;
            case YEAR, ONCE -> 1;
        };
    }

    @Override
    public String toString() {
        return switch (frequency) {
            case MONTH -> "%04d-%02d".formatted(year, number);
            case QUARTER -> "%04dQ%d".formatted(year, number);
            case HALF_YEAR -> "%04dH%d".formatted(year, number);
            case YEAR, ONCE -> "%04d".formatted(year);
        };
    }
}
