package org.cinnabar.engine.sql;

import org.cinnabar.engine.expression.tree.Node;

/**
 * A whole column of a floating table (整列) in some period, as a query over its rows.
 *
 * @param writer writes in the period of the column
 */
record WholeColumn(SqlWriter writer, Node.Column node) {

    private static final String ALIAS = "t";

    static WholeColumn of(SqlWriter writer, Node node) {
        return switch (node) {
            case Node.Column column -> new WholeColumn(writer, column);
            case Node.Previous(int steps, Node argument) -> of(writer.before(steps), argument);
            case Node.Periods _ -> throw SqlWriter.finerPeriods();
            case Node.Number _,
                    Node.Text _,
                    Node.Truth _,
                    Node.Cell _,
                    Node.RowCell _,
                    Node.Register _,
                    Node.Variable _,
                    Node.Form _,
                    Node.Call _ ->
                    throw new IllegalStateException("no column: " + node);
        };
    }

    /** The value in the row that {@link #over} stands at. */
    Term value() {
        return writer.tables().column(node.form(), node.table(), node.column(), ALIAS);
    }

    /** A query over the rows, in parentheses. */
    String over(String selected, String condition) {
        return "(SELECT %s FROM %s %s WHERE %s.submission_id = %s%s)"
                .formatted(
                        selected,
                        writer.tables().store().rows(node.form(), node.table()),
                        ALIAS,
                        ALIAS,
                        writer.submission(),
                        condition.isEmpty() ? "" : " AND " + condition);
    }

    /** Whether the submission itself can be missing, which leaves everything undefined. */
    boolean mayBeAbsent() {
        return !writer.isAbsent().equals("FALSE");
    }
}
