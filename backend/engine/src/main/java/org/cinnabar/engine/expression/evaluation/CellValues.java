package org.cinnabar.engine.expression.evaluation;

import org.cinnabar.engine.expression.evaluation.Layout.FormSlots;
import org.cinnabar.engine.expression.evaluation.Layout.Slot;
import org.cinnabar.engine.expression.evaluation.Layout.TableSlot;
import org.cinnabar.engine.expression.value.CellReader;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.TextValue;
import org.cinnabar.engine.expression.value.Value;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.SubmissionData;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of one submission (一套表的取值) in the slots of a {@link Layout}. */
public final class CellValues {

    private static final Value[] NO_ROWS = {};

    private final Layout layout;
    private final String period;
    private final Value[] cells;
    private final Value[][] columns;
    private final int[] rowCounts;
    private final Map<String, Value> register = new HashMap<>();
    private final Map<String, Value> variables = new HashMap<>();

    /** A submission in which nothing is filled yet. */
    public CellValues(Layout layout, String period, Map<String, String> unit) {
        this.layout = layout;
        this.period = period;
        this.cells = new Value[layout.cellCount()];
        this.columns = new Value[layout.columnCount()][];
        this.rowCounts = new int[layout.tableCount()];
        Arrays.fill(cells, Missing.BLANK);
        Arrays.fill(columns, NO_ROWS);
        for (String attribute : layout.register()) {
            String text = unit.getOrDefault(attribute, "");
            register.put(attribute, text.isEmpty() ? Missing.BLANK : new TextValue(text));
        }
    }

    /** Reads what was filled in; what the forms do not know is left aside. */
    public static CellValues read(Layout layout, SubmissionData submission) {
        CellValues values = new CellValues(layout, submission.period(), submission.unit());
        submission.forms().forEach(values::readForm);
        return values;
    }

    private void readForm(String form, FormData data) {
        FormSlots slots = layout.form(form);
        if (slots == null) {
            return;
        }
        data.cells()
                .forEach(
                        (key, text) -> {
                            Slot slot = slots.cells().get(key);
                            if (slot != null) {
                                cells[slot.index()] = CellReader.read(slot.type(), text);
                            }
                        });
        data.rows()
                .forEach(
                        (key, rows) -> {
                            TableSlot table = slots.tables().get(key);
                            if (table != null) {
                                readRows(table, rows);
                            }
                        });
    }

    private void readRows(TableSlot table, List<Map<String, String>> rows) {
        rowCounts[table.index()] = rows.size();
        table.columns()
                .forEach(
                        (key, slot) -> {
                            Value[] column = new Value[rows.size()];
                            for (int row = 0; row < column.length; row++) {
                                String text = rows.get(row).getOrDefault(key, "");
                                column[row] = CellReader.read(slot.type(), text);
                            }
                            columns[slot.index()] = column;
                        });
    }

    /** The reporting period, as written. */
    public String period() {
        return period;
    }

    public Value cell(Slot slot) {
        return cells[slot.index()];
    }

    public void setCell(Slot slot, Value value) {
        cells[slot.index()] = value;
    }

    /** All values of a column; the caller does not change them. */
    public Value[] column(Slot slot) {
        return columns[slot.index()];
    }

    public Value cell(Slot column, int row) {
        return columns[column.index()][row];
    }

    public void setCell(Slot column, int row, Value value) {
        columns[column.index()][row] = value;
    }

    public int rowCount(TableSlot table) {
        return rowCounts[table.index()];
    }

    /** Appends a blank row and returns its number, counted from 0. */
    public int addRow(TableSlot table) {
        int row = rowCounts[table.index()]++;
        for (Slot slot : table.columns().values()) {
            Value[] longer = Arrays.copyOf(columns[slot.index()], row + 1);
            longer[row] = Missing.BLANK;
            columns[slot.index()] = longer;
        }
        return row;
    }

    public Value register(String attribute) {
        return register.getOrDefault(attribute, Missing.BLANK);
    }

    /** A variable's value, undefined while nothing was assigned. */
    public Value variable(String name) {
        return variables.getOrDefault(name, Missing.UNDEFINED);
    }

    public void setVariable(String name, Value value) {
        variables.put(name, value);
    }

    /** Whether any cell that a person enters is filled in that form (表已填). */
    public boolean isFilled(String form) {
        FormSlots slots = layout.form(form);
        return slots != null
                && (slots.cells().values().stream()
                                .anyMatch(slot -> slot.entered() && cell(slot) != Missing.BLANK)
                        || slots.tables().values().stream()
                                .flatMap(table -> table.columns().values().stream())
                                .anyMatch(slot -> slot.entered() && isFilled(slot)));
    }

    private boolean isFilled(Slot column) {
        return Arrays.stream(column(column)).anyMatch(value -> value != Missing.BLANK);
    }
}
