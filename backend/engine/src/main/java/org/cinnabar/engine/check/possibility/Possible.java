package org.cinnabar.engine.check.possibility;

import org.cinnabar.engine.expression.tree.ValueType;

/**
 * What may come out of a part of a formula (可能取值): blank, or one of those values. That it is
 * undefined is always held to be possible.
 */
record Possible(boolean blank, Values values) {

    static Possible any(ValueType type) {
        return new Possible(true, Values.any(type));
    }

    /** One of those values, never blank. */
    static Possible filled(Values values) {
        return new Possible(false, values);
    }

    /** Never a value. */
    static Possible blank(ValueType type) {
        return new Possible(true, Values.none(type));
    }

    boolean isFillable() {
        return !values.isNone();
    }

    Range range() {
        return (Range) values;
    }

    Truths truths() {
        return (Truths) values;
    }

    Words words() {
        return (Words) values;
    }

    Possible meet(Possible other) {
        return new Possible(blank && other.blank, values.meet(other.values));
    }

    Possible join(Possible other) {
        return new Possible(blank || other.blank, values.join(other.values));
    }
}
