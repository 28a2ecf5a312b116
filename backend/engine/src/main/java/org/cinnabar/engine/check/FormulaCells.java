package org.cinnabar.engine.check;

import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.form.CellRef;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The cells of the current submission that a formula speaks of (公式涉及的单元格). */
public final class FormulaCells {

    private FormulaCells() {}

    /** Those of {@code formula}, with {@code row} for the current row's cells. */
    public static List<CellRef> of(Node formula, int row) {
        Set<CellRef> cells = new LinkedHashSet<>();
        collect(formula, row, false, cells);
        return List.copyOf(cells);
    }

    private static void collect(Node node, int row, boolean elsewhere, Set<CellRef> cells) {
        switch (node) {
            case Node.RowCell(String form, String table, String column, _) ->
                    cells.add(new CellRef.FloatingCell(form, table, row, column));
            case Node.Cell(String form, String cell, _) -> {
                if (!elsewhere) {
                    cells.add(new CellRef.FixedCell(form, cell));
                }
            }
            case Node.Column(String form, String table, String column, _) -> {
                if (!elsewhere) {
                    cells.add(new CellRef.FloatingColumn(form, table, column));
                }
            }
            case Node.Previous(_, Node argument) -> collect(argument, row, true, cells);
            case Node.Periods(Node argument) -> collect(argument, row, true, cells);
            case Node.Call call ->
                    call.arguments().forEach(it -> collect(it, row, elsewhere, cells));
            case Node.Number _,
                    Node.Text _,
                    Node.Truth _,
                    Node.Register _,
                    Node.Variable _,
                    Node.Form _ -> {}
        }
    }
}
