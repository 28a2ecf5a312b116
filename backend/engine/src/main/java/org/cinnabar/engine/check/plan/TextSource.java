package org.cinnabar.engine.check.plan;

import org.cinnabar.engine.expression.evaluation.CellValues;
import org.jspecify.annotations.Nullable;

/** Where a text is taken from (文本来源). */
public sealed interface TextSource {

    /**
     * The text, null when blank.
     *
     * @param values the submission that cells are read from
     * @param current the submission that is checked
     * @param row the current row of a floating table
     */
    @Nullable String text(CellValues values, CellValues current, int row);

    /** A text as written. */
    record Literal(String literal) implements TextSource {
        @Override
        public @Nullable String text(CellValues values, CellValues current, int row) {
            return literal.isEmpty() ? null : literal;
        }
    }

    /** A cell of a fixed table. */
    record Cell(int slot) implements TextSource {
        @Override
        public @Nullable String text(CellValues values, CellValues current, int row) {
            return values.text(slot);
        }
    }

    /** The current row's cell in a column. */
    record RowCell(int column) implements TextSource {
        @Override
        public @Nullable String text(CellValues values, CellValues current, int row) {
            return current.text(column, row);
        }
    }

    /** An attribute of the unit. */
    record Register(String attribute) implements TextSource {
        @Override
        public @Nullable String text(CellValues values, CellValues current, int row) {
            String text = current.register(attribute).text();
            return text.isEmpty() ? null : text;
        }
    }
}
