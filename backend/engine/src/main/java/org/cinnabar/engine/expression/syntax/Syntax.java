package org.cinnabar.engine.expression.syntax;

import org.cinnabar.engine.expression.value.Decimal;

import java.util.List;

/** A node of the untyped tree (语法树), with the stretch of the formula it was read from. */
public sealed interface Syntax {

    int start();

    int end();

    /** A number as written. */
    record Number(Decimal value, int start, int end) implements Syntax {}

    /** A text as written, without its quotation marks. */
    record Text(String value, int start, int end) implements Syntax {}

    /** {@code TRUE} or {@code FALSE}. */
    record Truth(boolean value, int start, int end) implements Syntax {}

    /** A dotted name such as {@code HG102.loaded.previous}. */
    record Name(List<String> segments, int start, int end) implements Syntax {
        public Name {
            segments = List.copyOf(segments);
        }

        /** The name as written. */
        public String text() {
            return String.join(".", segments);
        }
    }

    /** A function or operator with its arguments. */
    record Call(String function, List<Syntax> arguments, int start, int end) implements Syntax {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** A stretch that could not be read; its fault is already reported. */
    record Unreadable(int start, int end) implements Syntax {}
}
