package org.cinnabar.engine.check.message;

import org.cinnabar.engine.expression.Formula;

/** A piece of a message (提示片段): fixed words, a formula's value, or a side of the comparison. */
public sealed interface MessagePart {

    /** Words as they stand. */
    record Words(String text) implements MessagePart {}

    /** The value of a formula. */
    record Inserted(Formula formula) implements MessagePart {}

    /** A side of the comparison that failed, or their difference. */
    record Side(Slot slot) implements MessagePart {}

    /** The names that a message may use beside formulas. */
    enum Slot {
        LEFT("left"),
        RIGHT("right"),
        DIFFERENCE("difference");

        private final String key;

        Slot(String key) {
            this.key = key;
        }

        /** As written in a template. */
        public String key() {
            return key;
        }
    }
}
