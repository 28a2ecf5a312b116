package org.cinnabar.engine.expression.value;

/** What a cell holds or a formula yields (值). */
public sealed interface Value permits Decimal, TextValue, BooleanValue, DateValue, Missing {

    /** The value as written into a cell; empty when there is none. */
    String text();

    /** Whether there is a value, neither blank nor undefined. */
    default boolean isPresent() {
        return true;
    }
}
