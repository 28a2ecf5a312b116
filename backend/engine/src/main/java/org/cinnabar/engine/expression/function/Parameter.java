package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.expression.tree.ValueType;

import java.util.EnumSet;
import java.util.Set;

/** What a function accepts at one place (形参): of which types, and in which shape. */
public record Parameter(Set<ValueType> types, Shape shape) {

    /** One value, a whole column, either of them, a text written out, or the name of a form. */
    public enum Shape {
        SCALAR,
        COLUMN,
        EITHER,
        LITERAL,
        FORM
    }

    public static final Parameter NUMBER = scalar(ValueType.NUMBER);
    public static final Parameter TEXT = scalar(ValueType.TEXT);
    public static final Parameter BOOLEAN = scalar(ValueType.BOOLEAN);
    public static final Parameter DATE = scalar(ValueType.DATE);
    public static final Parameter ANY = new Parameter(all(), Shape.SCALAR);
    public static final Parameter NUMBERS = new Parameter(Set.of(ValueType.NUMBER), Shape.EITHER);
    public static final Parameter VALUES = new Parameter(all(), Shape.EITHER);
    public static final Parameter NUMBER_COLUMN =
            new Parameter(Set.of(ValueType.NUMBER), Shape.COLUMN);
    public static final Parameter COLUMN = new Parameter(all(), Shape.COLUMN);
    public static final Parameter LITERAL = new Parameter(Set.of(ValueType.TEXT), Shape.LITERAL);
    public static final Parameter FORM = new Parameter(all(), Shape.FORM);

    private static Parameter scalar(ValueType type) {
        return new Parameter(Set.of(type), Shape.SCALAR);
    }

    private static Set<ValueType> all() {
        return EnumSet.allOf(ValueType.class);
    }
}
