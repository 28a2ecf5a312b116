package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.expression.value.CellReader;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.TextValue;
import org.cinnabar.engine.expression.value.Value;
import org.cinnabar.engine.form.CellType;

import java.util.Optional;

/**
 * Which values of a column SUMIFS and COUNTIFS pick (条件): equal to a value; or, written as a text,
 * compared ({@code ">=1"}), beginning with ({@code "265-*"}), blank ({@code ""}) or filled ({@code
 * "<>"}).
 */
public record Criterion(Comparison comparison, Value operand, boolean prefix) {

    /** The criterion that {@code value} means for a column; empty when it means none. */
    public static Optional<Criterion> of(Value value, ValueType column) {
        return value instanceof TextValue(String text)
                ? written(text, column)
                : Optional.of(new Criterion(Comparison.EQUAL, value, false));
    }

    private static Optional<Criterion> written(String text, ValueType column) {
        int length =
                text.startsWith("<=") || text.startsWith(">=") || text.startsWith("<>") ? 2 : 1;
        Optional<Comparison> symbol =
                text.isEmpty()
                        ? Optional.empty()
                        : Comparison.of(text.substring(0, Math.min(length, text.length())));
        Comparison comparison = symbol.orElse(Comparison.EQUAL);
        String operand = symbol.isPresent() ? text.substring(length) : text;
        boolean ordered = column == ValueType.NUMBER || column == ValueType.DATE;
        if (comparison.isOrder() && (!ordered || operand.isEmpty())) {
            return Optional.empty();
        }
        if (column == ValueType.TEXT && operand.endsWith("*")) {
            String start = operand.substring(0, operand.length() - 1);
            return Optional.of(new Criterion(comparison, new TextValue(start), true));
        }
        Value read = CellReader.read(cellType(column), operand);
        return read == Missing.UNDEFINED
                ? Optional.empty()
                : Optional.of(new Criterion(comparison, read, false));
    }

    private static CellType cellType(ValueType column) {
        return switch (column) {
            case NUMBER -> CellType.DECIMAL;
            case TEXT -> CellType.TEXT;
            case BOOLEAN -> CellType.BOOLEAN;
            case DATE -> CellType.DATE;
        };
    }

    /** Whether it picks {@code value}, which is not undefined. */
    public boolean picks(Value value) {
        if (operand == Missing.BLANK) {
            return (value == Missing.BLANK) == (comparison == Comparison.EQUAL);
        }
        if (value == Missing.BLANK) {
            return false;
        }
        return prefix
                ? value.text().startsWith(operand.text()) == (comparison == Comparison.EQUAL)
                : comparison.holds(value, operand);
    }
}
