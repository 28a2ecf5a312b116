package org.cinnabar.engine.check.possibility;

import org.cinnabar.engine.expression.tree.ValueType;

/** The values that may come out where one does (可能值), all of one type. */
sealed interface Values permits Range, Truths, Words {

    /** Whether there is none. */
    boolean isNone();

    /** Those in both. */
    Values meet(Values other);

    /** Those in either, and perhaps more. */
    Values join(Values other);

    /** All of that type; days are held to be numbers. */
    static Values any(ValueType type) {
        return switch (type) {
            case NUMBER, DATE -> Range.ALL;
            case BOOLEAN -> Truths.BOTH;
            case TEXT -> Words.ALL;
        };
    }

    /** None of that type. */
    static Values none(ValueType type) {
        return switch (type) {
            case NUMBER, DATE -> Range.NONE;
            case BOOLEAN -> Truths.NONE;
            case TEXT -> Words.NONE;
        };
    }
}
