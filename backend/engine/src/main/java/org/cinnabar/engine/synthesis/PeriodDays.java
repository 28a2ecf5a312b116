package org.cinnabar.engine.synthesis;

import org.cinnabar.engine.form.ReportingPeriod;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days of a reporting period (报告期起止). */
final class PeriodDays {

    private PeriodDays() {}

    static LocalDate first(ReportingPeriod period) {
        return LocalDate.of(period.year(), 1, 1)
                .plusMonths((long) (period.number() - 1) * months(period));
    }

    static long count(ReportingPeriod period) {
        LocalDate first = first(period);
        return ChronoUnit.DAYS.between(first, first.plusMonths(months(period)));
    }

    private static int months(ReportingPeriod period) {
        return switch (period.frequency()) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR, ONCE -> 12;
        };
    }
}
