package org.cinnabar.engine.sql;

import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.sql.SqlStore.Stored;

import java.util.LinkedHashMap;
import java.util.Map;

/** The tables that one statement reads (取数表), each joined once, and their columns as terms. */
final class SqlTables {

    private static final int LONG_DIGITS = 19;

    private final SqlStore store;
    private final Map<String, String> joins = new LinkedHashMap<>();

    SqlTables(SqlStore store) {
        this.store = store;
    }

    SqlStore store() {
        return store;
    }

    /** The submission that many periods before the one that is asked for. */
    String submission(int steps) {
        return steps == 0 ? "s.submission_id" : store.previous(steps);
    }

    Term cell(String form, String cell, int steps) {
        return term(alias(form, steps), store.cell(form, cell));
    }

    /** A column of the table called {@code alias}. */
    Term column(String form, String table, String column, String alias) {
        return term(alias, store.column(form, table, column));
    }

    private String alias(String form, int steps) {
        String alias = "c%d_%s".formatted(steps, form.toLowerCase(java.util.Locale.ROOT));
        joins.putIfAbsent(
                alias,
                "\nLEFT JOIN %s %s ON %s.submission_id = %s"
                        .formatted(store.cells(form), alias, alias, submission(steps)));
        return alias;
    }

    private static Term term(String alias, Stored stored) {
        String column = alias + "." + stored.column();
        Integer scale = stored.scale();
        return switch (stored.type()) {
            case NUMBER -> {
                if (scale == null) {
                    yield Term.stored(column, ValueType.NUMBER, true, Digits.ANY);
                }
                String number =
                        scale == 0
                                ? column + "::numeric"
                                : "(" + column + " * numeric '1e-" + scale + "')";
                yield Term.stored(number, ValueType.NUMBER, false, new Digits(LONG_DIGITS, scale));
            }
            case TEXT, DATE -> Term.stored(column, stored.type(), true, Digits.NONE);
            case BOOLEAN ->
                    Term.stored(
                            "CASE " + column + " WHEN 'true' THEN 1 WHEN 'false' THEN 0 END",
                            ValueType.BOOLEAN,
                            false,
                            Digits.NONE);
        };
    }

    /** The joins that were needed. */
    String joined() {
        return String.join("", joins.values());
    }
}
