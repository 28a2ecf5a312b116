package org.cinnabar.server.scheme.difference;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.scheme.Dashboard;
import org.cinnabar.server.scheme.Dashboard.Chart;
import org.cinnabar.server.scheme.Dashboard.Measure;
import org.cinnabar.server.scheme.Dashboard.ReferenceLine;
import org.cinnabar.server.scheme.Dashboard.Term;
import org.cinnabar.server.scheme.difference.Part.Id;
import org.cinnabar.server.scheme.difference.Parts.Stated;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The parts of dashboards (看板组成部分): charts and what they show. */
final class DashboardParts {
    private final Parts parts;

    DashboardParts(Parts parts) {
        this.parts = parts;
    }

    void add(List<Dashboard> dashboards) {
        for (Dashboard dashboard : dashboards) {
            Id id = parts.add(Subject.DASHBOARD, dashboard.key(), dashboard.title(), new Stated());
            dashboard.charts().forEach(chart -> add(id, chart));
        }
    }

    private void add(Id dashboard, Chart chart) {
        Stated stated =
                new Stated()
                        .with(Property.KIND, Words.of(chart.kind()))
                        .with(
                                Property.GROUPING,
                                Words.list(chart.by().stream().map(Words::of).toList()))
                        .with(Property.NOTES, chart.note())
                        .with(
                                Property.REFERENCES,
                                Words.list(
                                        chart.references().stream()
                                                .map(DashboardParts::reference)
                                                .toList()));
        Measure measure = chart.measure();
        if (measure != null) {
            stated.with(Property.MEASURE, formula(measure))
                    .with(Property.MEASURE_UNIT, measure.unit())
                    .with(Property.SCALE, measure.scale());
        }
        parts.add(Subject.CHART, dashboard, chart.key(), chart.title(), stated);
    }

    private static LocalizedText reference(ReferenceLine line) {
        String value = " " + line.value().toPlainString();
        String zh = line.title().zh() + value;
        String en = line.title().en() + value;
        LocalizedText basis = line.basis();
        return basis == null
                ? new LocalizedText(zh, en)
                : new LocalizedText(
                        "%s（%s）".formatted(zh, basis.zh()), "%s (%s)".formatted(en, basis.en()));
    }

    private static String formula(Measure measure) {
        String numerator = sum(measure.numerator());
        return measure.denominator() == null
                ? numerator
                : "%s / %s".formatted(numerator, sum(measure.denominator()));
    }

    private static String sum(List<Term> terms) {
        return terms.stream()
                .map(DashboardParts::term)
                .collect(Collectors.joining(" + ", "Σ(", ")"));
    }

    private static String term(Term term) {
        String cell =
                term.table() == null
                        ? term.form() + "." + term.cell()
                        : term.form() + "." + term.table() + "." + term.cell();
        return term.factor().compareTo(BigDecimal.ONE) == 0
                ? cell
                : cell + " * " + term.factor().toPlainString();
    }
}
