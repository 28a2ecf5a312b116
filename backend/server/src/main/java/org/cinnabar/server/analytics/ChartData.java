package org.cinnabar.server.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.cinnabar.server.organization.LocalizedName;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/** The numbers of a chart (图表数据) and how fresh they are. */
record ChartData(List<ChartRow> rows, Freshness freshness) {

    /**
     * One number: the sum of the numerators over the sum of the denominators, never a mean of
     * ratios.
     *
     * @param denominator absent for a plain sum
     * @param value absent when the denominator is zero or nothing was reported
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChartRow(
            @Nullable ChartRegion region,
            @Nullable String period,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String value) {

        static ChartRow of(
                @Nullable ChartRegion region, @Nullable String period, Sums sums, int scale) {
            return new ChartRow(
                    region,
                    period,
                    text(sums.numerator()),
                    text(sums.denominator()),
                    text(sums.value(scale)));
        }

        private static @Nullable String text(@Nullable BigDecimal number) {
            return number == null ? null : number.toPlainString();
        }
    }

    /** The region of an office (地区). */
    record ChartRegion(String code, LocalizedName name) {}

    /**
     * How fresh the analysis store is (数据时效).
     *
     * @param pending accepted submissions whose values are not in it yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Freshness(@Nullable Instant extractedAt, int pending) {}

    /** What is summed for one bar (合计). */
    record Sums(boolean ratio, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {

        private @Nullable BigDecimal value(int scale) {
            if (numerator == null || !ratio) {
                return numerator == null ? null : numerator.setScale(scale, RoundingMode.HALF_UP);
            }
            return denominator == null || denominator.signum() == 0
                    ? null
                    : numerator.divide(denominator, scale, RoundingMode.HALF_UP);
        }
    }
}
