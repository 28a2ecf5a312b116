package org.cinnabar.engine.expression.evaluation;

import org.cinnabar.engine.expression.evaluation.Layout.Slot;
import org.cinnabar.engine.expression.value.CellReader;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.Value;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The values of one column of a floating table (浮动表的一列). Numbers are kept scaled; a value is made
 * of one when somebody asks for it.
 */
final class ColumnValues {

    private static final long[] NO_NUMBERS = {};

    private final Slot slot;
    private @Nullable Value[] values = {};
    private long[] numbers = NO_NUMBERS;
    private int count;

    ColumnValues(Slot slot) {
        this.slot = slot;
    }

    void read(String key, List<Map<String, String>> rows) {
        count = rows.size();
        values = new Value[count];
        numbers = slot.isNumber() ? new long[count] : NO_NUMBERS;
        for (int row = 0; row < count; row++) {
            String text = rows.get(row).getOrDefault(key, "");
            if (slot.isNumber()) {
                numbers[row] = ScaledNumber.parse(text, slot.scale());
            }
            if (!slot.isNumber() || numbers[row] == ScaledNumber.OTHER) {
                values[row] = CellReader.read(slot.type(), text);
            }
        }
    }

    Value get(int row) {
        Value value = values[row];
        if (value == null) {
            value = ScaledNumber.value(numbers[row], slot.scale());
            values[row] = value;
        }
        return value;
    }

    void set(int row, Value value) {
        values[row] = value;
        if (slot.isNumber()) {
            numbers[row] = ScaledNumber.of(value, slot.scale());
        }
    }

    void addRow() {
        if (count == values.length) {
            values = Arrays.copyOf(values, Math.max(8, 2 * count));
            numbers = slot.isNumber() ? Arrays.copyOf(numbers, values.length) : numbers;
        }
        set(count++, Missing.BLANK);
    }

    /** The scaled numbers, perhaps followed by unused places. */
    long[] numbers() {
        return numbers;
    }

    /** All values, one for each row; the caller does not change them. */
    @Nullable Value[] values() {
        for (int row = 0; row < count; row++) {
            get(row);
        }
        return values.length == count ? values : Arrays.copyOf(values, count);
    }

    boolean isFilled() {
        for (int row = 0; row < count; row++) {
            if (slot.isNumber() ? numbers[row] != ScaledNumber.BLANK : get(row) != Missing.BLANK) {
                return true;
            }
        }
        return false;
    }
}
