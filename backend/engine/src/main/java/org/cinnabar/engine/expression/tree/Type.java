package org.cinnabar.engine.expression.tree;

import org.cinnabar.engine.form.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The static type of a formula (类型): of what values, whether a whole column of them, and in which
 * measure unit (计量单位) where that is known. An unknown unit fits every other.
 */
public record Type(ValueType value, boolean column, @Nullable LocalizedText unit) {

    public static final Type NUMBER = new Type(ValueType.NUMBER, false, null);
    public static final Type TEXT = new Type(ValueType.TEXT, false, null);
    public static final Type BOOLEAN = new Type(ValueType.BOOLEAN, false, null);
    public static final Type DATE = new Type(ValueType.DATE, false, null);

    /** A single value of that type. */
    public static Type of(ValueType value) {
        return new Type(value, false, null);
    }

    /** A whole column of such values. */
    public Type asColumn() {
        return new Type(value, true, unit);
    }

    /** One value out of such a column. */
    public Type asScalar() {
        return new Type(value, false, unit);
    }

    /** Whether both units are known and differ. */
    public boolean contradictsUnitOf(Type other) {
        return unit != null && other.unit != null && !unit.equals(other.unit);
    }

    /** The unit as shown to people. */
    public LocalizedText shownUnit() {
        return unit == null ? LocalizedText.same("?") : unit;
    }

    /** This type with the unit of {@code other} where this one's is unknown. */
    public Type withUnitFrom(Type other) {
        return unit == null ? new Type(value, column, other.unit) : this;
    }
}
