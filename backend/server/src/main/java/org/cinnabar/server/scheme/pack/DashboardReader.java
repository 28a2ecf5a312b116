package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.FormulaCompiler;
import org.cinnabar.engine.expression.analysis.FormulaContext;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.server.scheme.Dashboard;
import org.cinnabar.server.scheme.Dashboard.Chart;
import org.cinnabar.server.scheme.Dashboard.Grouping;
import org.cinnabar.server.scheme.Dashboard.Kind;
import org.cinnabar.server.scheme.Dashboard.Measure;
import org.cinnabar.server.scheme.Dashboard.ReferenceLine;
import org.cinnabar.server.scheme.Dashboard.Term;
import org.cinnabar.server.scheme.source.Faults;
import org.cinnabar.server.scheme.source.PackFault;
import org.cinnabar.server.scheme.source.PackNode.Mapping;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads dashboards (看板) from {@code dashboards/*.yaml} and compiles their measures. */
final class DashboardReader {
    private final FormulaCompiler compiler;
    private final Faults faults;

    DashboardReader(FormulaCompiler compiler, Faults faults) {
        this.compiler = compiler;
        this.faults = faults;
    }

    Dashboard dashboard(Mapping file) {
        Duplicates.report(file.mappings("charts"), "chart", faults);
        return new Dashboard(
                Texts.text(file, "dashboard"),
                Texts.localized(file, "title"),
                file.mappings("charts").map(this::chart).toList());
    }

    private Chart chart(Mapping chart) {
        Mapping measure = chart.mapping("measure");
        return new Chart(
                Texts.text(chart, "chart"),
                Texts.localized(chart, "title"),
                Texts.optionalLocalized(chart, "note"),
                Texts.constant(chart, "kind", Kind.TABLE),
                Texts.texts(chart, "by").stream().flatMap(Texts.constants(Grouping.class)).toList(),
                measure == null ? null : measure(measure),
                chart.mappings("references").map(DashboardReader::reference).toList());
    }

    private Measure measure(Mapping measure) {
        return new Measure(
                terms(Texts.source(measure, "numerator")),
                measure.scalar("denominator") == null
                        ? null
                        : terms(Texts.source(measure, "denominator")),
                Texts.localized(measure, "unit"),
                Texts.integer(measure, "scale", 0));
    }

    private List<Term> terms(@Nullable SourceText source) {
        if (source == null) {
            return List.of();
        }
        List<Fault> found = new ArrayList<>();
        Optional<Formula> formula =
                compiler.compile(source, FormulaContext.ANYWHERE, ValueType.NUMBER, found);
        faults.addAll(found);
        Optional<List<Term>> terms = formula.flatMap(it -> LinearFormula.termsOf(it.tree()));
        if (formula.isPresent() && terms.isEmpty()) {
            faults.add(PackFault.NOT_LINEAR.at(source.location()));
        }
        return terms.orElse(List.of());
    }

    private static ReferenceLine reference(Mapping reference) {
        String value = Texts.text(reference, "value");
        return new ReferenceLine(
                Texts.localized(reference, "title"),
                Texts.isDecimal(value) ? new BigDecimal(value) : BigDecimal.ZERO,
                Texts.optionalLocalized(reference, "basis"));
    }
}
