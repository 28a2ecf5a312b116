package org.cinnabar.server.scheme;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.engine.form.LocalizedText;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A page of charts over accepted submissions (看板). */
public record Dashboard(String key, LocalizedText title, List<Chart> charts) {

    /** The chart with that key. */
    public Optional<Chart> chart(String chartKey) {
        return charts.stream().filter(chart -> chart.key().equals(chartKey)).findFirst();
    }

    /** One chart (图表); only {@link Kind#PROGRESS} has no measure. */
    public record Chart(
            String key,
            LocalizedText title,
            @Nullable LocalizedText note,
            Kind kind,
            List<Grouping> by,
            @Nullable Measure measure,
            List<ReferenceLine> references) {}

    /** How a chart is drawn (图表类型). */
    @Schema(name = "ChartKind")
    public enum Kind {
        NUMBER,
        BAR,
        LINE,
        TABLE,
        PROGRESS
    }

    /** What a chart has one value for each of (分组). */
    public enum Grouping {
        REGION,
        PERIOD
    }

    /**
     * A number over many submissions (度量): Σ numerator ÷ Σ denominator, or Σ numerator alone; never
     * a mean of ratios.
     */
    public record Measure(
            List<Term> numerator,
            @Nullable List<Term> denominator,
            LocalizedText unit,
            int scale) {}

    /**
     * A cell, or with a table the total of a floating column, times a constant factor (加项).
     *
     * @param cell key of the cell in the form's document, or the column's key
     */
    public record Term(String form, @Nullable String table, String cell, BigDecimal factor) {}

    /** A value to compare with (参考线), such as a limit. */
    public record ReferenceLine(
            LocalizedText title, BigDecimal value, @Nullable LocalizedText basis) {}
}
