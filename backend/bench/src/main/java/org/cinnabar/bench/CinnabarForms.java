package org.cinnabar.bench;

import org.cinnabar.engine.check.bytecode.CompiledChecks;
import org.cinnabar.engine.check.judgement.Tolerance;
import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.FormulaCompiler;
import org.cinnabar.engine.expression.analysis.FormulaContext;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.CellType;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.FormKind;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.Row;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.engine.form.SubmissionData;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The four forms, the rules and the reports in Cinnabar's own terms (报表定义). */
final class CinnabarForms {

    private static final SourceLocation HERE = new SourceLocation("bench", 1, 1);

    private final FormulaCompiler compiler;

    CinnabarForms() {
        List<FormDefinition> forms = new ArrayList<>();
        for (int form = 0; form < RuleSet.FORMS; form++) {
            forms.add(form("F" + form));
        }
        this.compiler = FormulaCompiler.of(forms, Set.of(), Map.of());
    }

    FormulaCompiler compiler() {
        return compiler;
    }

    static FormDefinition form(String key) {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < RuleSet.CELLS_OF_FORM; row++) {
            rows.add(
                    new Row(
                            "r" + row,
                            null,
                            LocalizedText.same("r" + row),
                            0,
                            Set.of(),
                            cell(),
                            HERE));
        }
        Column value = new Column("v", null, LocalizedText.same("v"), List.of(), null, null, HERE);
        return new FormDefinition(
                key,
                null,
                LocalizedText.same(key),
                FormKind.UNIT,
                null,
                null,
                List.of(new FixedTable("main", null, List.of(value), "v", rows, HERE)),
                HERE);
    }

    private static CellDefinition cell() {
        return new CellDefinition(
                CellType.DECIMAL,
                Cells.SCALE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static String name(int cell) {
        return "F" + cell / RuleSet.CELLS_OF_FORM + ".r" + cell % RuleSet.CELLS_OF_FORM;
    }

    /** The rule, read and typed. */
    CompiledChecks.Source source(Rule rule) {
        List<Fault> faults = new ArrayList<>();
        Formula formula =
                compiler.compile(
                                new SourceText(rule.formula(CinnabarForms::name), HERE),
                                FormulaContext.ANYWHERE,
                                faults)
                        .orElseThrow(() -> new IllegalStateException(faults.toString()));
        return new CompiledChecks.Source(null, formula.tree(), tolerance(rule), false);
    }

    private static @Nullable Tolerance tolerance(Rule rule) {
        return switch (rule) {
            case Rule.Balance _, Rule.Content _ -> Tolerance.parse(rule.tolerance()).orElseThrow();
            case Rule.AtMost _, Rule.Intensity _, Rule.Change _, Rule.Implied _ -> null;
        };
    }

    /** The report, read from its texts. */
    Frame frame(long[] cells) {
        Map<String, FormData> forms = new HashMap<>();
        for (int form = 0; form < RuleSet.FORMS; form++) {
            Map<String, String> texts = new HashMap<>();
            for (int row = 0; row < RuleSet.CELLS_OF_FORM; row++) {
                long number = cells[form * RuleSet.CELLS_OF_FORM + row];
                texts.put("r" + row, Cells.decimal(number).toPlainString());
            }
            forms.put("F" + form, new FormData(texts, Map.of()));
        }
        return compiler.frame(
                new SubmissionData("bench", "1", "2025", Map.of(), forms, Map.of()),
                RelatedSubmissions.none());
    }
}
