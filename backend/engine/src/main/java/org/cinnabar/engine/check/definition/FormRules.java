package org.cinnabar.engine.check.definition;

import org.cinnabar.engine.expression.tree.Suggestions;
import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.CodeList;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FloatingTable;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.Row;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.engine.form.Table;

import java.util.List;
import java.util.Map;

/** Whether a form is sound in itself (报表定义检查). */
final class FormRules {

    private final FormDefinition form;
    private final CellRules cells;
    private final List<Fault> faults;

    FormRules(FormDefinition form, Map<String, CodeList> codeLists, List<Fault> faults) {
        this.form = form;
        this.cells = new CellRules(codeLists, faults);
        this.faults = faults;
    }

    void check() {
        Keys tables = new Keys(faults);
        Keys rows = new Keys(faults);
        for (Table table : form.tables()) {
            tables.key(table.key(), table.location());
            Keys columns = new Keys(faults);
            table.columns().forEach(column -> column(column, columns));
            switch (table) {
                case FixedTable fixed -> fixed(fixed, rows);
                case FloatingTable floating -> {
                    rows.key(floating.key(), floating.location());
                    floating(floating);
                }
            }
        }
    }

    private void column(Column column, Keys keys) {
        if (column.key() != null) {
            keys.key(column.key(), column.location());
        }
        keys.number(column.number(), column.location());
        if (column.children().isEmpty()) {
            if (column.key() == null) {
                faults.add(DefinitionFault.COLUMN_WITHOUT_KEY.at(column.location()));
            }
        } else if (column.cell() != null && !column.cell().equals(CellDefinition.EMPTY)) {
            faults.add(DefinitionFault.GROUP_WITH_CELLS.at(column.location()));
        }
        column.children().forEach(child -> column(child, keys));
    }

    private void fixed(FixedTable table, Keys rows) {
        known(table, table.defaultColumn(), table.location());
        Keys numbers = new Keys(faults);
        for (Row row : table.rows()) {
            rows.key(row.key(), row.location());
            numbers.number(row.number(), row.location());
            row.grey().forEach(column -> known(table, column, row.location()));
            for (Column column : table.leaves()) {
                table.cell(row, column)
                        .ifPresent(cell -> cells.check(cell, row.key(), row.location()));
            }
        }
    }

    private void floating(FloatingTable table) {
        for (Column column : table.leaves()) {
            String key = column.key() == null ? "?" : column.key();
            CellDefinition cell = column.cell() == null ? CellDefinition.EMPTY : column.cell();
            cells.check(cell, key, column.location());
        }
        for (SourceText column : table.unique()) {
            known(table, column.text(), column.location());
        }
        if (table.maxRows() != null && table.minRows() > table.maxRows()) {
            faults.add(DefinitionFault.ROWS_REVERSED.at(table.location()));
        }
    }

    private void known(Table table, String column, SourceLocation location) {
        if (table.leaf(column).isEmpty()) {
            List<String> keys =
                    table.leaves().stream().map(Column::key).filter(key -> key != null).toList();
            faults.add(
                    DefinitionFault.UNKNOWN_COLUMN.at(
                            location, column, Suggestions.of(column, keys)));
        }
    }
}
