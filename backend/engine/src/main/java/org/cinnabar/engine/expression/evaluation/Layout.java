package org.cinnabar.engine.expression.evaluation;

import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.CellType;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FloatingTable;
import org.cinnabar.engine.form.FormDefinition;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Gives every cell and column of a set of forms its slot (存储位置) in {@link CellValues}. */
public final class Layout {

    /**
     * Where a cell or column is kept, and how its text is read; {@code scale} is the number of
     * decimals that a number is kept with.
     */
    public record Slot(int index, CellType type, int scale, boolean entered) {

        /** Whether numbers are kept there. */
        public boolean isNumber() {
            return type == CellType.DECIMAL || type == CellType.INTEGER;
        }
    }

    /** Where a floating table's number of rows is kept, and the slots of its columns. */
    public record TableSlot(int index, Map<String, Slot> columns) {}

    /** The slots of one form. */
    record FormSlots(Map<String, Slot> cells, Map<String, TableSlot> tables) {}

    private final Map<String, FormSlots> forms = new LinkedHashMap<>();
    private final Set<String> register;
    private final List<Slot> columns;
    private int cellCount;
    private int columnCount;
    private int tableCount;

    public Layout(Collection<FormDefinition> definitions, Set<String> register) {
        this.register = Set.copyOf(register);
        for (FormDefinition form : definitions) {
            forms.putIfAbsent(form.key(), slots(form));
        }
        this.columns =
                forms.values().stream()
                        .flatMap(form -> form.tables().values().stream())
                        .flatMap(table -> table.columns().values().stream())
                        .toList();
    }

    private FormSlots slots(FormDefinition form) {
        Map<String, Slot> cells = new LinkedHashMap<>();
        form.fixedTables().forEach(table -> addCells(table, cells));
        Map<String, TableSlot> tables = new LinkedHashMap<>();
        form.floatingTables().forEach(table -> tables.putIfAbsent(table.key(), slots(table)));
        return new FormSlots(cells, tables);
    }

    private void addCells(FixedTable table, Map<String, Slot> cells) {
        for (var row : table.rows()) {
            for (var column : table.leaves()) {
                table.cell(row, column)
                        .filter(cell -> cell.type() != null)
                        .ifPresent(
                                cell ->
                                        cells.putIfAbsent(
                                                table.cellKey(row, column),
                                                slot(cellCount++, cell)));
            }
        }
    }

    private TableSlot slots(FloatingTable table) {
        Map<String, Slot> columns = new LinkedHashMap<>();
        for (var column : table.leaves()) {
            CellDefinition cell = column.cell();
            if (column.key() != null && cell != null && cell.type() != null) {
                columns.putIfAbsent(column.key(), slot(columnCount++, cell));
            }
        }
        return new TableSlot(tableCount++, columns);
    }

    private static Slot slot(int index, CellDefinition cell) {
        CellType type = Objects.requireNonNull(cell.type());
        int scale = type == CellType.DECIMAL ? Objects.requireNonNullElse(cell.scale(), 0) : 0;
        return new Slot(index, type, scale, cell.isEntered());
    }

    /** The slot of a fixed cell. */
    public Slot cell(String form, String cell) {
        return known(known(forms.get(form), form).cells().get(cell), cell);
    }

    /** The slots of a floating table. */
    public TableSlot table(String form, String table) {
        return known(known(forms.get(form), form).tables().get(table), table);
    }

    /** The slot of a column of a floating table. */
    public Slot column(String form, String table, String column) {
        return known(table(form, table).columns().get(column), column);
    }

    @Nullable FormSlots form(String form) {
        return forms.get(form);
    }

    Set<String> register() {
        return register;
    }

    int cellCount() {
        return cellCount;
    }

    int columnCount() {
        return columnCount;
    }

    /** The slots of all columns of floating tables. */
    List<Slot> columns() {
        return columns;
    }

    int tableCount() {
        return tableCount;
    }

    /** The keys of all forms. */
    public List<String> forms() {
        return new ArrayList<>(forms.keySet());
    }

    private static <T> T known(@Nullable T slot, String name) {
        if (slot == null) {
            throw new IllegalArgumentException("no such cell, column or form: " + name);
        }
        return slot;
    }
}
