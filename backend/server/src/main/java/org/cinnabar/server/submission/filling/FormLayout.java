package org.cinnabar.server.submission.filling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FloatingTable;
import org.cinnabar.engine.form.FormDefinition;

import java.util.HashMap;
import java.util.Map;

/** The places of a form that can hold something (可填位置), by the keys of its document. */
record FormLayout(
        Map<String, CellDefinition> cells, Map<String, Map<String, CellDefinition>> tables) {

    /** Forms of published versions never change and are asked for at every save. */
    private static final Cache<FormDefinition, FormLayout> KNOWN =
            Caffeine.newBuilder().weakKeys().build();

    static FormLayout of(FormDefinition form) {
        return KNOWN.get(form, FormLayout::read);
    }

    private static FormLayout read(FormDefinition form) {
        Map<String, CellDefinition> cells = new HashMap<>();
        form.fixedTables().forEach(table -> addCells(table, cells));
        Map<String, Map<String, CellDefinition>> tables = new HashMap<>();
        form.floatingTables().forEach(table -> tables.put(table.key(), columnsOf(table)));
        return new FormLayout(cells, tables);
    }

    /** The columns of a floating table, none if there is no such table. */
    Map<String, CellDefinition> columns(String table) {
        return tables.getOrDefault(table, Map.of());
    }

    private static void addCells(FixedTable table, Map<String, CellDefinition> cells) {
        for (var row : table.rows()) {
            for (Column column : table.leaves()) {
                table.cell(row, column)
                        .ifPresent(cell -> cells.put(table.cellKey(row, column), cell));
            }
        }
    }

    private static Map<String, CellDefinition> columnsOf(FloatingTable table) {
        Map<String, CellDefinition> columns = new HashMap<>();
        for (Column column : table.leaves()) {
            if (column.key() != null && column.cell() != null) {
                columns.put(column.key(), column.cell());
            }
        }
        return columns;
    }
}
