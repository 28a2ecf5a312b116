package org.cinnabar.engine.excel;

import org.cinnabar.engine.check.Check;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.NotExpressible;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.form.CodeList;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/** Turns formulas and checks into spreadsheet formulas over one set (Excel 后端). */
public final class ExcelBackend {

    private final ExcelLayout layout;
    private final Map<String, CodeList> codeLists;

    public ExcelBackend(ExcelLayout layout, Map<String, CodeList> codeLists) {
        this.layout = layout;
        this.codeLists = Map.copyOf(codeLists);
    }

    /** The functions and operators it claims; a call may still be refused with its reason. */
    public static Set<String> functions() {
        return ExcelFunctions.ALL.keySet();
    }

    /**
     * The formula of a value in that row, or in no row.
     *
     * @throws NotExpressible if Excel cannot say it
     */
    public String formula(Node formula, @Nullable Integer row) {
        return writer(row).write(formula).formula();
    }

    /**
     * The formula of a computed cell: rounded to its scale, and blank where it is undefined.
     *
     * @throws NotExpressible if Excel cannot say it
     */
    public String computed(Node formula, @Nullable Integer scale, @Nullable Integer row) {
        ExcelWriter writer = writer(row);
        Operand value = writer.atom(writer.write(formula));
        String stored =
                formula.type().value() == ValueType.NUMBER && scale != null
                        ? "ROUND(%s,%d)".formatted(value.formula(), scale)
                        : value.formula();
        return "IFERROR(IF(%s=\"\",\"\",%s),\"\")".formatted(value.formula(), stored);
    }

    /**
     * The judgement of a check in that row, or in no row.
     *
     * @throws NotExpressible if Excel cannot say it
     */
    public Judgement check(Check check, @Nullable Integer row) {
        ExcelWriter writer = writer(row);
        Judgement judged =
                Judgement.of(writer, check.formula().tree(), check.tolerance().orElse(null));
        if (check.when().isEmpty()) {
            return judged;
        }
        Operand wanted = writer.atom(writer.write(check.when().get().tree()));
        String outcome =
                "IF(IFERROR(%s,FALSE)=TRUE,%s,NA())".formatted(wanted.formula(), judged.outcome());
        return new Judgement(
                layout.step(outcome), judged.left(), judged.right(), judged.difference());
    }

    private ExcelWriter writer(@Nullable Integer row) {
        return new ExcelWriter(layout, codeLists, row == null ? -1 : row);
    }
}
