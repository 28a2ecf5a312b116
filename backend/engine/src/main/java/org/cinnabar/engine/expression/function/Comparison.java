package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.expression.value.DateValue;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.Value;

import java.util.Arrays;
import java.util.Optional;

/** How two values are held against each other (比较运算). */
public enum Comparison {
    EQUAL("="),
    DIFFERENT("<>"),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">=");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    /** The comparison written that way. */
    public static Optional<Comparison> of(String symbol) {
        return Arrays.stream(values()).filter(one -> one.symbol.equals(symbol)).findFirst();
    }

    /** As written in formulas. */
    public String symbol() {
        return symbol;
    }

    /** Whether it asks for an order, which only numbers and dates have. */
    public boolean isOrder() {
        return this != EQUAL && this != DIFFERENT;
    }

    /** The one that holds exactly where this one does not. */
    public Comparison negated() {
        return switch (this) {
            case EQUAL -> DIFFERENT;
            case DIFFERENT -> EQUAL;
            case LESS -> AT_LEAST;
            case AT_MOST -> GREATER;
            case GREATER -> AT_MOST;
            case AT_LEAST -> LESS;
        };
    }

    /** Whether it holds between two present values of one type. */
    public boolean holds(Value left, Value right) {
        return switch (this) {
            case EQUAL -> left.equals(right);
            case DIFFERENT -> !left.equals(right);
            case LESS -> order(left, right) < 0;
            case AT_MOST -> order(left, right) <= 0;
            case GREATER -> order(left, right) > 0;
            case AT_LEAST -> order(left, right) >= 0;
        };
    }

    private static int order(Value left, Value right) {
        if (left instanceof Decimal one && right instanceof Decimal other) {
            return one.compareTo(other);
        }
        if (left instanceof DateValue(var one) && right instanceof DateValue(var other)) {
            return one.compareTo(other);
        }
        throw new IllegalArgumentException("values without order: " + left + ", " + right);
    }
}
