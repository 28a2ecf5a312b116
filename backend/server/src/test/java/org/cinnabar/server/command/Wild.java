package org.cinnabar.server.command;

import java.util.function.Function;

/**
 * A random formula with a plain reckoning of its own: {@code value} gives a BigDecimal, a truth
 * value, or a {@link Nothing}.
 */
record Wild(String text, Function<WildData, Object> value) {

    /** No value. */
    enum Nothing {
        BLANK,
        UNDEFINED
    }

    /** What an independent engine has to find for the formula. */
    Object in(WildData data) {
        return value.apply(data);
    }
}
