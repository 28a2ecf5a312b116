package org.cinnabar.engine.sql;

import org.cinnabar.engine.check.Check;
import org.cinnabar.engine.check.Check.FloatingRows;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.NotExpressible;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.form.CodeList;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/** Turns formulas and checks into statements over a whole population (SQL 后端). */
public final class SqlBackend {

    private final SqlStore store;
    private final Map<String, CodeList> codeLists;

    public SqlBackend(SqlStore store, Map<String, CodeList> codeLists) {
        this.store = store;
        this.codeLists = Map.copyOf(codeLists);
    }

    /** The functions and operators it claims; a call may still be refused with its reason. */
    public static Set<String> functions() {
        return SqlFunctions.ALL.keySet();
    }

    /**
     * A statement that gives {@code submission_id, row_number, state, value} of a formula for every
     * submission, or every row of {@code rows}: {@code state} is {@code VALUE}, {@code BLANK} or
     * {@code UNDEFINED}.
     *
     * @throws NotExpressible if SQL over this store cannot say it
     */
    public String formula(Node formula, @Nullable FloatingRows rows) {
        SqlTables tables = new SqlTables(store);
        Steps steps = new Steps();
        Term value = steps.atom(new SqlWriter(tables, steps, codeLists).write(formula));
        String selected =
                """
                CASE WHEN %1$s IS NULL THEN 'BLANK' WHEN %2$s THEN 'UNDEFINED' ELSE 'VALUE' END \
                AS state, CASE WHEN %3$s THEN %4$s END AS value\
                """
                        .formatted(
                                value.sql(), value.isUndefined(), value.isPresent(), value.text());
        return statement(selected, tables, steps, rows);
    }

    /**
     * A statement that gives {@code submission_id, row_number, outcome, left_side, right_side,
     * difference} of a check: {@code outcome} is 1 where it holds, 0 where it failed, otherwise it
     * is not applicable; the sides are those of the comparison that failed. A submission without
     * rows to go through has one line without row number.
     *
     * @throws NotExpressible if SQL over this store cannot say it
     */
    public String check(Check check) {
        SqlTables tables = new SqlTables(store);
        Steps steps = new Steps();
        SqlWriter writer = new SqlWriter(tables, steps, codeLists);
        Judgement judged =
                Judgement.of(writer, check.formula().tree(), check.tolerance().orElse(null));
        String wanted =
                check.when()
                        .map(it -> writer.atom(writer.write(it.tree())).sql() + " = 1")
                        .orElse("TRUE");
        FloatingRows rows = check.forEach().orElse(null);
        String exists = rows == null ? "" : " AND r.row_number IS NOT NULL";
        String outcome =
                "CASE WHEN %s%s THEN coalesce(%s, -1) ELSE -1 END"
                        .formatted(wanted, exists, judged.outcome().sql());
        String failed = judged.outcome().sql() + " = 0";
        String selected =
                """
                %1$s AS outcome, CASE WHEN %2$s THEN %3$s END AS left_side, \
                CASE WHEN %2$s THEN %4$s END AS right_side, \
                CASE WHEN %2$s THEN %5$s END AS difference\
                """
                        .formatted(
                                outcome,
                                failed,
                                judged.left(),
                                judged.right(),
                                judged.difference());
        return statement(selected, tables, steps, rows);
    }

    private String statement(
            String selected, SqlTables tables, Steps steps, @Nullable FloatingRows rows) {
        String row = rows == null ? "NULL::int" : "r.row_number";
        String joined =
                rows == null
                        ? ""
                        : "\nLEFT JOIN %s r ON r.submission_id = s.submission_id"
                                .formatted(store.rows(rows.form(), rows.table()));
        return "SELECT s.submission_id, %s AS row_number, %s\nFROM %s s%s%s%s"
                .formatted(
                        row,
                        selected,
                        store.submissions(),
                        tables.joined(),
                        joined,
                        steps.laterals());
    }

    /** The type name of a column that holds such values unscaled. */
    public static String columnType(ValueType type) {
        return switch (type) {
            case NUMBER -> "numeric";
            case TEXT, BOOLEAN -> "text";
            case DATE -> "date";
        };
    }
}
