package org.cinnabar.engine.form;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** A table whose rows (主栏) are given by the form (固定表). */
public record FixedTable(
        String key,
        @Nullable LocalizedText title,
        List<Column> columns,
        String defaultColumn,
        List<Row> rows,
        SourceLocation location)
        implements Table {

    public FixedTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The key of the cell in the form's document: {@code row}, or {@code row.column}. */
    public String cellKey(Row row, Column column) {
        return defaultColumn.equals(column.key()) ? row.key() : row.key() + "." + column.key();
    }

    /**
     * What stands where row and leaf column meet; empty where the cell is greyed out. The row's
     * properties win over the column's; its formulas hold for the default column alone.
     */
    public Optional<CellDefinition> cell(Row row, Column column) {
        if (column.key() == null || row.grey().contains(column.key())) {
            return Optional.empty();
        }
        CellDefinition ofRow =
                defaultColumn.equals(column.key()) ? row.cell() : row.cell().withoutFormulas();
        return Optional.of(column.cell() == null ? ofRow : ofRow.over(column.cell()));
    }
}
