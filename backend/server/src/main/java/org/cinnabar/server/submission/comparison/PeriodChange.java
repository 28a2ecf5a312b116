package org.cinnabar.server.submission.comparison;

import org.cinnabar.server.submission.Place;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A number beside that of the period before (本期与上期对比); of a floating table, the sum of a column.
 *
 * @param percent change in percent of the period before; null when that was zero or blank
 */
public record PeriodChange(
        String form,
        @Nullable String table,
        String cell,
        @Nullable BigDecimal previous,
        @Nullable BigDecimal current,
        @Nullable BigDecimal percent) {

    private static final int DECIMALS = 2;

    static PeriodChange of(
            Place place, @Nullable BigDecimal previous, @Nullable BigDecimal current) {
        return new PeriodChange(
                place.form(),
                place.table(),
                Objects.requireNonNull(place.cell()),
                previous,
                current,
                percent(previous, current));
    }

    /** Whether the numbers differ; blank is not zero. */
    boolean isChange() {
        return previous == null || current == null
                ? previous != current
                : previous.compareTo(current) != 0;
    }

    private static @Nullable BigDecimal percent(
            @Nullable BigDecimal previous, @Nullable BigDecimal current) {
        if (previous == null || current == null || previous.signum() == 0) {
            return null;
        }
        return current.subtract(previous)
                .movePointRight(2)
                .divide(previous.abs(), DECIMALS, RoundingMode.HALF_UP);
    }
}
