package org.cinnabar.engine.synthesis;

import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.evaluation.CellValues;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.evaluation.Layout;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.Value;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.OptionalInt;

/** One step of a compiled recipe (合成步骤). */
sealed interface Step {

    /** Variable with the number of the row in its block, from 1. */
    String ROW_NUMBER = "n";

    /** Variable with the number of rows of the block. */
    String ROW_COUNT = "count";

    /** Most rows one block may append. */
    int LONGEST_BLOCK = 10_000;

    void run(Frame frame, CellValues values);

    /** Gives a variable its value. */
    record SetVariable(String name, Formula formula) implements Step {
        @Override
        public void run(Frame frame, CellValues values) {
            values.setVariable(name, formula.evaluate(frame));
        }
    }

    /** Fills a fixed cell. */
    record SetCell(Layout.Slot slot, int scale, Formula formula) implements Step {
        @Override
        public void run(Frame frame, CellValues values) {
            values.setCell(slot, written(formula.evaluate(frame), scale));
        }
    }

    /** Appends a block of rows to a floating table. */
    record AddRows(Layout.TableSlot table, @Nullable Formula count, List<SetColumn> columns)
            implements Step {
        @Override
        public void run(Frame frame, CellValues values) {
            int rows = count == null ? 1 : rows(count.evaluate(frame));
            for (int number = 1; number <= rows; number++) {
                values.setVariable(ROW_NUMBER, Decimal.of(number));
                values.setVariable(ROW_COUNT, Decimal.of(rows));
                int row = values.addRow(table);
                Frame inRow = frame.inRow(row);
                columns.forEach(column -> column.run(inRow, values));
            }
        }

        private static int rows(Value count) {
            OptionalInt rows =
                    count instanceof Decimal number
                            ? number.wholeNumber(0, LONGEST_BLOCK)
                            : OptionalInt.empty();
            return rows.orElseThrow(
                    () -> new IllegalStateException("not a number of rows: " + count));
        }
    }

    /** Fills a column of the current row. */
    record SetColumn(Layout.Slot slot, int scale, Formula formula) implements Step {
        @Override
        public void run(Frame frame, CellValues values) {
            values.setCell(slot, frame.row(), written(formula.evaluate(frame), scale));
        }
    }

    /** A value as a cell with that many decimals holds it. */
    static Value written(Value value, int scale) {
        return switch (value) {
            case Decimal number -> number.round(scale);
            case Missing _ -> Missing.BLANK;
            default -> value;
        };
    }
}
