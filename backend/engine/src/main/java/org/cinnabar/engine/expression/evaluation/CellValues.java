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
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of one submission (一套表的取值) in the slots of a {@link Layout}. Numbers are kept scaled;
 * a value is made of one when somebody asks for it.
 */
public final class CellValues {

    private final Layout layout;
    private final String period;
    private final @Nullable Value[] cells;
    private final long[] numbers;
    private final ColumnValues[] columns;
    private final int[] rowCounts;
    private final Map<String, Value> register = new HashMap<>();
    private final Map<String, Value> variables = new HashMap<>();

    /** A submission in which nothing is filled yet. */
    public CellValues(Layout layout, String period, Map<String, String> unit) {
        this.layout = layout;
        this.period = period;
        this.cells = new Value[layout.cellCount()];
        this.numbers = new long[layout.cellCount()];
        this.columns = new ColumnValues[layout.columnCount()];
        this.rowCounts = new int[layout.tableCount()];
        Arrays.fill(cells, Missing.BLANK);
        Arrays.fill(numbers, ScaledNumber.BLANK);
        layout.columns().forEach(slot -> columns[slot.index()] = new ColumnValues(slot));
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
                                readCell(slot, text);
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

    private void readCell(Slot slot, String text) {
        int index = slot.index();
        if (slot.isNumber()) {
            numbers[index] = ScaledNumber.parse(text, slot.scale());
        }
        cells[index] =
                slot.isNumber() && numbers[index] != ScaledNumber.OTHER
                        ? null
                        : CellReader.read(slot.type(), text);
    }

    private void readRows(TableSlot table, List<Map<String, String>> rows) {
        rowCounts[table.index()] = rows.size();
        table.columns().forEach((key, slot) -> columns[slot.index()].read(key, rows));
    }

    /** The reporting period, as written. */
    public String period() {
        return period;
    }

    public Value cell(Slot slot) {
        Value value = cells[slot.index()];
        if (value == null) {
            value = ScaledNumber.value(numbers[slot.index()], slot.scale());
            cells[slot.index()] = value;
        }
        return value;
    }

    public void setCell(Slot slot, Value value) {
        cells[slot.index()] = value;
        if (slot.isNumber()) {
            numbers[slot.index()] = ScaledNumber.of(value, slot.scale());
        }
    }

    /** All values of a column; the caller does not change them. */
    public Value[] column(Slot slot) {
        return columns[slot.index()].values();
    }

    public Value cell(Slot column, int row) {
        return columns[column.index()].get(row);
    }

    public void setCell(Slot column, int row, Value value) {
        columns[column.index()].set(row, value);
    }

    /** The fixed cells' {@link ScaledNumber}s by slot; the caller does not change them. */
    public long[] numbers() {
        return numbers;
    }

    /** The same of a column by row, perhaps followed by unused places. */
    public long[] numbers(int column) {
        return columns[column].numbers();
    }

    /** The text in a slot for texts; null when blank. */
    public @Nullable String text(int slot) {
        return cells[slot] instanceof TextValue(String text) ? text : null;
    }

    /** The same in a row of a column. */
    public @Nullable String text(int column, int row) {
        return columns[column].get(row) instanceof TextValue(String text) ? text : null;
    }

    public int rowCount(int table) {
        return rowCounts[table];
    }

    public int rowCount(TableSlot table) {
        return rowCounts[table.index()];
    }

    /** Appends a blank row and returns its number, counted from 0. */
    public int addRow(TableSlot table) {
        table.columns().values().forEach(slot -> columns[slot.index()].addRow());
        return rowCounts[table.index()]++;
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
                                .anyMatch(slot -> slot.entered() && isFilled(slot))
                        || slots.tables().values().stream()
                                .flatMap(table -> table.columns().values().stream())
                                .anyMatch(
                                        slot ->
                                                slot.entered()
                                                        && columns[slot.index()].isFilled()));
    }

    private boolean isFilled(Slot slot) {
        return slot.isNumber()
                ? numbers[slot.index()] != ScaledNumber.BLANK
                : cell(slot) != Missing.BLANK;
    }
}
