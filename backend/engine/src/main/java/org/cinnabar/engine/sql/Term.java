package org.cinnabar.engine.sql;

import org.cinnabar.engine.expression.tree.ValueType;

/**
 * An SQL expression for a value (项) and what is known of it.
 *
 * @param level the step after which it can be computed; 0: from the stored columns alone
 * @param atomic whether it may be repeated without computing anything twice
 * @param mayBeBlank whether it can be {@code NULL}
 * @param mayBeUndefined whether it can be the mark of an undefined value
 */
record Term(
        String sql,
        ValueType type,
        int level,
        boolean atomic,
        boolean mayBeBlank,
        boolean mayBeUndefined,
        Digits digits) {

    /** A value that is written out. */
    static Term literal(String sql, ValueType type, Digits digits) {
        return new Term(sql, type, 0, true, false, false, digits);
    }

    /** A stored value, which is blank or present. */
    static Term stored(String sql, ValueType type, boolean atomic, Digits digits) {
        return new Term(sql, type, 0, atomic, true, false, digits);
    }

    static String undefined(ValueType type) {
        return switch (type) {
            case NUMBER -> "numeric 'NaN'";
            case TEXT -> "chr(65535)";
            case DATE -> "date 'infinity'";
            case BOOLEAN -> "-1";
        };
    }

    Term withDigits(Digits other) {
        return new Term(sql, type, level, atomic, mayBeBlank, mayBeUndefined, other);
    }

    Term written(String other) {
        return new Term(other, type, level, false, mayBeBlank, mayBeUndefined, digits);
    }

    boolean mayBeMissing() {
        return mayBeBlank || mayBeUndefined;
    }

    /** Whether a value is there; not true when it is blank or undefined. */
    String isPresent() {
        if (mayBeUndefined) {
            return sql + " <> " + undefined(type);
        }
        return mayBeBlank ? sql + " IS NOT NULL" : "TRUE";
    }

    String isUndefined() {
        return mayBeUndefined ? sql + " = " + undefined(type) : "FALSE";
    }

    /** The value as the language writes it; only for present values. */
    String text() {
        return switch (type) {
            case NUMBER -> "trim_scale(" + sql + ")::text";
            case TEXT -> sql;
            case DATE -> "to_char(" + sql + ", 'YYYY-MM-DD')";
            case BOOLEAN -> "CASE " + sql + " WHEN 1 THEN 'true' WHEN 0 THEN 'false' END";
        };
    }
}
