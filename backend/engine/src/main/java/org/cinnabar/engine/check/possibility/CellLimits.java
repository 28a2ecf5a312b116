package org.cinnabar.engine.check.possibility;

import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Reference;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FloatingTable;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.Row;
import org.cinnabar.engine.form.SourceText;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * What cells may hold (单元格取值范围) in a report whose texts are all in the form that their cells ask
 * for. Any cell may be blank.
 */
public final class CellLimits {

    private final Map<Reference, CellDefinition> cells = new HashMap<>();

    public CellLimits(Iterable<FormDefinition> forms) {
        for (FormDefinition form : forms) {
            form.fixedTables().forEach(table -> add(form.key(), table));
            form.floatingTables().forEach(table -> add(form.key(), table));
        }
    }

    private void add(String form, FixedTable table) {
        for (Row row : table.rows()) {
            for (Column column : table.leaves()) {
                table.cell(row, column)
                        .ifPresent(
                                cell ->
                                        cells.put(
                                                new Reference.Cell(
                                                        form, table.cellKey(row, column)),
                                                cell));
            }
        }
    }

    private void add(String form, FloatingTable table) {
        for (Column column : table.leaves()) {
            if (column.key() != null && column.cell() != null) {
                cells.put(new Reference.Column(form, table.key(), column.key()), column.cell());
            }
        }
    }

    /** The definition of the cell or column that the node stands for in the current report. */
    public @Nullable CellDefinition definition(Node node) {
        return switch (node) {
            case Node.Cell(String form, String cell, _) ->
                    cells.get(new Reference.Cell(form, cell));
            case Node.RowCell(String form, String table, String column, _) ->
                    cells.get(new Reference.Column(form, table, column));
            case Node.Column(String form, String table, String column, _) ->
                    cells.get(new Reference.Column(form, table, column));
            case Node.Number _,
                    Node.Text _,
                    Node.Truth _,
                    Node.Register _,
                    Node.Variable _,
                    Node.Form _,
                    Node.Call _,
                    Node.Previous _,
                    Node.Periods _ ->
                    null;
        };
    }

    /** What is possible there, given what is known of it. */
    Possible of(Node node, Possible known) {
        CellDefinition cell = definition(node);
        if (cell == null || node.type().value() != ValueType.NUMBER) {
            return known;
        }
        Range range = known.range().meet(Range.between(bound(cell.min()), bound(cell.max())));
        int scale = cell.scale() == null ? 0 : cell.scale();
        return new Possible(known.blank(), range.isNone() ? range : range.onGrid(scale));
    }

    private static @Nullable BigDecimal bound(@Nullable SourceText bound) {
        return bound != null && Decimal.parse(bound.text()) instanceof Decimal value
                ? value.toBigDecimal()
                : null;
    }
}
