package org.cinnabar.engine.sql;

import org.cinnabar.engine.expression.tree.ValueType;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Where a population is stored (存储布局): one relation of submissions, and one wide table for the
 * fixed cells of each form and for each floating table. All names are SQL text, quoted where
 * needed. Every wide table has {@code submission_id}; those of floating tables also {@code
 * row_number}, from 0.
 */
public interface SqlStore {

    /**
     * How a cell is stored.
     *
     * @param column the column's name
     * @param type what the cell holds in formulas
     * @param scale decimals of a number kept as value × 10^scale; null for a numeric column
     */
    record Stored(String column, ValueType type, @Nullable Integer scale) {}

    /** The relation with a row, called {@code s}, for each submission: {@code submission_id}. */
    String submissions();

    /** The expression over {@code s} for the submission so many periods before; null if none. */
    String previous(int steps);

    /** The expression over {@code s} for the reporting period as written. */
    String period();

    /** The expression over {@code s} for an attribute of the unit; null when blank. */
    String register(String attribute);

    /** The table of a form's fixed cells. */
    String cells(String form);

    /** The table of a floating table. */
    String rows(String form, String table);

    /** A fixed cell. */
    Stored cell(String form, String cell);

    /** A column of a floating table. */
    Stored column(String form, String table, String column);

    /** The keys of all fixed cells of a form. */
    List<String> cellKeys(String form);

    /** The keys of the form's floating tables. */
    List<String> tableKeys(String form);

    /** The keys of the columns of a floating table. */
    List<String> columnKeys(String form, String table);
}
