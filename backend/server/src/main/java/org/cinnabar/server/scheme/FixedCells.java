package org.cinnabar.server.scheme;

import org.cinnabar.engine.expression.tree.Suggestions;
import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.CellType;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.Row;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.server.scheme.source.Faults;
import org.cinnabar.server.scheme.source.PackFault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fixed cells of all forms by {@code form.cell} (固定单元格). */
public final class FixedCells {
    private final Map<String, CellDefinition> cells = new LinkedHashMap<>();

    private FixedCells() {}

    public static FixedCells of(List<FormDefinition> forms) {
        FixedCells found = new FixedCells();
        forms.forEach(form -> form.fixedTables().forEach(table -> found.add(form, table)));
        return found;
    }

    private void add(FormDefinition form, FixedTable table) {
        for (Row row : table.rows()) {
            for (Column leaf : table.leaves()) {
                String name = form.key() + "." + table.cellKey(row, leaf);
                table.cell(row, leaf).ifPresent(cell -> cells.put(name, cell));
            }
        }
    }

    /** The definition of a cell. */
    public Optional<CellDefinition> find(String name) {
        return Optional.ofNullable(cells.get(name));
    }

    /** Whether there is such a cell; otherwise a fault says so. */
    public boolean knows(SourceText name, Faults faults) {
        boolean known = cells.containsKey(name.text());
        if (!known) {
            faults.add(
                    PackFault.NOT_IN_THE_SET.at(
                            name.location(),
                            name.text(),
                            Suggestions.of(name.text(), cells.keySet())));
        }
        return known;
    }

    /** Whether a cell holds a number. */
    public boolean isNumber(String name) {
        return find(name)
                .map(CellDefinition::type)
                .filter(type -> type == CellType.DECIMAL || type == CellType.INTEGER)
                .isPresent();
    }
}
