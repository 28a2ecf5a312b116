package org.cinnabar.engine.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.conformance.ConformanceFolder;
import org.cinnabar.engine.conformance.ConformanceScheme;
import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.FormulaCompiler;
import org.cinnabar.engine.expression.analysis.FormulaContext;
import org.cinnabar.engine.expression.value.Value;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.engine.form.SubmissionData;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables of formulas and what they come to, over form A of the conformance scheme: one line each,
 * {@code formula : value}, where a missing value is written BLANK or UNDEFINED and a refused
 * formula {@code !CODE@offset}.
 */
public final class Expressions {

    private static final ConformanceScheme SCHEME = ConformanceFolder.scheme();
    private static final FormulaCompiler COMPILER =
            FormulaCompiler.of(SCHEME.forms(), java.util.Set.of("type"), SCHEME.codeLists());

    private final FormulaCompiler compiler;
    private final FormData form;

    private Expressions(FormulaCompiler compiler, FormData form) {
        this.compiler = compiler;
        this.form = form;
    }

    /** Nothing filled in. */
    public static Expressions blank() {
        return new Expressions(COMPILER, FormData.EMPTY);
    }

    /** Fixed cells of form A, as {@code key, text, key, text …}. */
    public static Expressions cells(String... cells) {
        return new Expressions(COMPILER, new FormData(map(cells), Map.of()));
    }

    /** The same with rows of table A.rows, each a map of texts. */
    @SafeVarargs
    public final Expressions rows(Map<String, String>... rows) {
        return new Expressions(compiler, new FormData(form.cells(), Map.of("rows", List.of(rows))));
    }

    /** The same read by another compiler. */
    public Expressions compiledBy(FormulaCompiler other) {
        return new Expressions(other, form);
    }

    public static FormulaCompiler compiler() {
        return COMPILER;
    }

    public static Map<String, String> map(String... texts) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < texts.length; i += 2) {
            map.put(texts[i], texts[i + 1]);
        }
        return map;
    }

    /** Asserts every line of the table. */
    public void table(String table) {
        for (String line : table.strip().split("\n")) {
            int colon = line.lastIndexOf(" : ");
            String formula = line.substring(0, colon).strip();
            assertThat(outcome(formula)).as(formula).isEqualTo(line.substring(colon + 3).strip());
        }
    }

    private String outcome(String formula) {
        List<Fault> faults = new ArrayList<>();
        SourceText source = new SourceText(formula, new SourceLocation("f", 1, 1));
        return compiler.compile(source, FormulaContext.inForm("A"), faults)
                .map(this::value)
                .orElseGet(() -> codes(faults));
    }

    private String value(Formula formula) {
        SubmissionData submission =
                new SubmissionData("s", "1", "2025", Map.of(), Map.of("A", form), Map.of());
        Value value = formula.evaluate(compiler.frame(submission, RelatedSubmissions.none()));
        return value.isPresent() ? value.text() : value.toString();
    }

    private static String codes(List<Fault> faults) {
        return String.join(
                " ",
                faults.stream()
                        .map(it -> "!" + it.code() + "@" + (it.location().column() - 1))
                        .toList());
    }
}
