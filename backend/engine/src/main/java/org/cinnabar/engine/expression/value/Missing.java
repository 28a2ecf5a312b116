package org.cinnabar.engine.expression.value;

/**
 * The absence of a value: {@code BLANK} (空) where nothing was filled in, {@code UNDEFINED} (无法计算)
 * where nothing can be said, such as a division by zero.
 */
public enum Missing implements Value {
    BLANK,
    UNDEFINED;

    @Override
    public String text() {
        return "";
    }

    @Override
    public boolean isPresent() {
        return false;
    }

    /** Of two values of which one is missing, the graver absence. */
    public static Missing of(Value one, Value other) {
        return one == UNDEFINED || other == UNDEFINED ? UNDEFINED : BLANK;
    }
}
