package org.cinnabar.server.aggregation;

import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.analysis.FormulaContext;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.FormKind;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.engine.form.SummaryRule;
import org.cinnabar.server.scheme.PublishedScheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The totals of a version's summary forms (综合表合计项), compiled: what a submission adds to each. */
record SummaryTotals(PublishedScheme scheme, List<Total> totals) {

    /** A column of a summary form and the formula it is the total of (合计项). */
    record Total(String form, String column, Formula formula) {}

    /** A number that a submission adds to a total (加数). */
    record Summand(String form, String column, BigDecimal value) {}

    static SummaryTotals of(PublishedScheme scheme) {
        List<Total> totals = new ArrayList<>();
        scheme.forms().stream()
                .filter(form -> form.kind() == FormKind.SUMMARY)
                .forEach(form -> add(scheme, form, totals));
        return new SummaryTotals(scheme, totals);
    }

    /** A published version was found right, so its formulas compile. */
    private static void add(PublishedScheme scheme, FormDefinition form, List<Total> totals) {
        List<Fault> faults = new ArrayList<>();
        for (Column column : columns(form)) {
            if (column.summary() instanceof SummaryRule.Sum sum && column.key() != null) {
                Formula formula =
                        scheme.program()
                                .formulas()
                                .compile(
                                        sum.formula(),
                                        FormulaContext.ANYWHERE,
                                        ValueType.NUMBER,
                                        faults)
                                .orElseThrow(() -> new IllegalStateException(faults.toString()));
                totals.add(new Total(form.key(), column.key(), formula));
            }
        }
    }

    /** The keys of a form's columns that are totals. */
    static List<String> keys(FormDefinition form) {
        return columns(form).stream()
                .filter(column -> column.summary() instanceof SummaryRule.Sum)
                .map(Column::key)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Column> columns(FormDefinition form) {
        return form.tables().stream().flatMap(table -> table.leaves().stream()).toList();
    }

    /** What a submission with its computed cells adds; blank totals are left out. */
    List<Summand> of(SubmissionData accepted) {
        if (totals.isEmpty()) {
            return List.of();
        }
        Frame frame = scheme.program().formulas().frame(accepted, RelatedSubmissions.of(null));
        List<Summand> summands = new ArrayList<>();
        for (Total total : totals) {
            String text = total.formula().evaluate(frame).text();
            if (!text.isBlank()) {
                summands.add(new Summand(total.form(), total.column(), new BigDecimal(text)));
            }
        }
        return summands;
    }
}
