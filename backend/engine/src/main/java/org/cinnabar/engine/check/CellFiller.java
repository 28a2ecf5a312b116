package org.cinnabar.engine.check;

import org.cinnabar.engine.expression.evaluation.CellValues;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.evaluation.Layout;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.Value;

import java.util.Collection;

/** Fills cells by their formulas (运算), in the values and in the documents alike. */
final class CellFiller {

    private final Frame frame;
    private final Layout layout;
    private final FormEdit edit;
    private final boolean blankOnly;

    /** With {@code blankOnly}, what is filled already stays. */
    CellFiller(Frame frame, Layout layout, FormEdit edit, boolean blankOnly) {
        this.frame = frame;
        this.layout = layout;
        this.edit = edit;
        this.blankOnly = blankOnly;
    }

    void fill(Collection<ComputedCell> cells) {
        cells.forEach(this::fill);
    }

    private void fill(ComputedCell cell) {
        CellValues values = frame.current();
        if (!cell.floating()) {
            if (isOpen(values.cell(cell.slot()))) {
                Value value = cell.stored(cell.formula().evaluate(frame));
                values.setCell(cell.slot(), value);
                edit.write(cell.form(), cell.key(), value.text());
            }
            return;
        }
        int count = values.rowCount(layout.table(cell.form(), cell.table()).index());
        for (int row = 0; row < count; row++) {
            if (isOpen(values.cell(cell.slot(), row))) {
                Value value = cell.stored(cell.formula().evaluate(frame.inRow(row)));
                values.setCell(cell.slot(), row, value);
                edit.write(cell.form(), cell.table(), row, cell.key(), value.text());
            }
        }
    }

    private boolean isOpen(Value value) {
        return !blankOnly || value == Missing.BLANK;
    }
}
