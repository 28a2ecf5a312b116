package org.cinnabar.engine.expression.analysis;

import org.cinnabar.engine.expression.tree.Type;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Where a formula stands (公式位置), which decides what an unqualified name means: the current row of a
 * floating table, the row of a fixed table, variables, the form.
 */
public record FormulaContext(
        @Nullable String form,
        @Nullable String table,
        @Nullable String row,
        Map<String, Type> variables) {

    /** No form in particular: every name is qualified. */
    public static final FormulaContext ANYWHERE = new FormulaContext(null, null, null, Map.of());

    public FormulaContext {
        variables = Map.copyOf(variables);
    }

    /** Somewhere in a form. */
    public static FormulaContext inForm(String form) {
        return new FormulaContext(form, null, null, Map.of());
    }

    /** In the current row of a floating table. */
    public static FormulaContext inFloatingRow(String form, String table) {
        return new FormulaContext(form, table, null, Map.of());
    }

    /** In a row of a fixed table, whose columns go by their own names. */
    public static FormulaContext inFixedRow(String form, String row) {
        return new FormulaContext(form, null, row, Map.of());
    }

    /** The same with variables. */
    public FormulaContext with(Map<String, Type> names) {
        return new FormulaContext(form, table, row, names);
    }
}
