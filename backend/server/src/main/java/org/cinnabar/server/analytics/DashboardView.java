package org.cinnabar.server.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.scheme.Dashboard;
import org.cinnabar.server.scheme.PublishedScheme;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A dashboard (仪表盘) as its readers see it: the charts, without their numbers. */
record DashboardView(
        String scheme,
        String version,
        String dashboard,
        LocalizedText title,
        List<ChartView> charts) {

    static DashboardView of(PublishedScheme scheme, Dashboard dashboard) {
        return new DashboardView(
                scheme.definition().key(),
                scheme.definition().version(),
                dashboard.key(),
                dashboard.title(),
                dashboard.charts().stream().map(ChartView::of).toList());
    }

    /** A chart (图表): what it shows, by what, against which reference values. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChartView(
            String chart,
            LocalizedText title,
            @Nullable LocalizedText note,
            Dashboard.Kind kind,
            List<Dashboard.Grouping> by,
            @Nullable MeasureView measure,
            List<ReferenceView> references) {

        static ChartView of(Dashboard.Chart chart) {
            Dashboard.Measure measure = chart.measure();
            return new ChartView(
                    chart.key(),
                    chart.title(),
                    chart.note(),
                    chart.kind(),
                    chart.by(),
                    measure == null ? null : new MeasureView(measure.unit(), measure.scale()),
                    chart.references().stream().map(ReferenceView::of).toList());
        }
    }

    /** What the numbers of a chart are measured in (计量): unit and decimals. */
    record MeasureView(LocalizedText unit, int scale) {}

    /** A value to compare with (参考线) and where it comes from. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReferenceView(LocalizedText title, String value, @Nullable LocalizedText basis) {

        static ReferenceView of(Dashboard.ReferenceLine line) {
            return new ReferenceView(line.title(), line.value().toPlainString(), line.basis());
        }
    }
}
