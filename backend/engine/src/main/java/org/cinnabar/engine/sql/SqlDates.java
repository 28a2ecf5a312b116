package org.cinnabar.engine.sql;

import static org.cinnabar.engine.expression.tree.ValueType.BOOLEAN;
import static org.cinnabar.engine.expression.tree.ValueType.DATE;
import static org.cinnabar.engine.expression.tree.ValueType.NUMBER;

import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Days, periods and whether a form is filled, in SQL (日期与报送数据函数). */
final class SqlDates {

    private static final String NOTHING = "FALSE";

    static final Map<String, SqlFunction> ALL =
            Map.of(
                    "DATE",
                    SqlDates::date,
                    "YEAR",
                    (writer, call) -> part(writer, call, "year"),
                    "MONTH",
                    (writer, call) -> part(writer, call, "month"),
                    "DAY",
                    (writer, call) -> part(writer, call, "day"),
                    "PERIOD",
                    SqlDates::period,
                    "FILLED",
                    SqlDates::filled);

    private SqlDates() {}

    private static Term date(SqlWriter writer, Node.Call call) {
        Term year = writer.atom(call, 0);
        Term month = writer.atom(call, 1);
        Term day = writer.atom(call, 2);
        String body =
                """
                CASE WHEN %4$s AND %5$s AND %6$s THEN CASE WHEN %3$s <= extract(day FROM \
                make_date(%1$s::int, %2$s::int, 1) + interval '1 month -1 day') \
                THEN make_date(%1$s::int, %2$s::int, %3$s::int) ELSE %7$s END ELSE %7$s END\
                """
                        .formatted(
                                year.sql(),
                                month.sql(),
                                day.sql(),
                                isWhole(year, 9999),
                                isWhole(month, 12),
                                isWhole(day, 31),
                                Term.undefined(DATE));
        return SqlWriter.strict(body, DATE, true, Digits.NONE, year, month, day);
    }

    private static String isWhole(Term number, int most) {
        return "%1$s = trunc(%1$s) AND %1$s BETWEEN 1 AND %2$d".formatted(number.sql(), most);
    }

    private static Term part(SqlWriter writer, Node.Call call, String part) {
        Term day = writer.atom(call, 0);
        String body = "extract(%s FROM %s)".formatted(part, day.sql());
        return SqlWriter.strict(body, NUMBER, false, new Digits(4, 0), day);
    }

    private static Term period(SqlWriter writer, Node.Call call) {
        String period = writer.tables().store().period();
        String part = ((Node.Text) call.arguments().get(0)).value();
        String sql =
                switch (part) {
                    case "half" -> numbered(period, "H[12]", 6, 1);
                    case "quarter" -> numbered(period, "Q[1-4]", 6, 1);
                    case "month" -> numbered(period, "-(0[1-9]|1[0-2])", 6, 2);
                    default -> numbered(period, "(H[12]|Q[1-4]|-(0[1-9]|1[0-2]))?", 1, 4);
                };
        return SqlWriter.result(sql, NUMBER, false, true, new Digits(4, 0));
    }

    private static String numbered(String period, String ending, int start, int length) {
        return "CASE WHEN %1$s ~ '^[0-9]{4}%2$s$' THEN substr(%1$s, %3$d, %4$d)::numeric ELSE %5$s END"
                .formatted(period, ending, start, length, Term.undefined(NUMBER));
    }

    private static Term filled(SqlWriter writer, Node.Call call) {
        Node.Form form = (Node.Form) call.arguments().get(0);
        String sql =
                Stream.concat(
                                Stream.of(cells(writer, form)),
                                writer.tables().store().tableKeys(form.form()).stream()
                                        .map(table -> rows(writer, form, table)))
                        .filter(it -> !it.equals(NOTHING))
                        .collect(Collectors.joining(" OR "));
        return SqlWriter.result(
                sql.isEmpty() ? "0" : "(" + sql + ")::int", BOOLEAN, false, false, Digits.NONE);
    }

    private static String cells(SqlWriter writer, Node.Form form) {
        SqlStore store = writer.tables().store();
        List<String> columns = new ArrayList<>();
        for (String cell : store.cellKeys(form.form())) {
            if (!form.except().contains(new Reference.Cell(form.form(), cell))) {
                columns.add("f." + store.cell(form.form(), cell).column());
            }
        }
        return anyOf(columns, "EXISTS (SELECT FROM " + store.cells(form.form()), writer);
    }

    private static String rows(SqlWriter writer, Node.Form form, String table) {
        SqlStore store = writer.tables().store();
        Set<Reference> except = form.except();
        List<String> columns = new ArrayList<>();
        for (String column : store.columnKeys(form.form(), table)) {
            if (!except.contains(new Reference.Column(form.form(), table, column))) {
                columns.add("f." + store.column(form.form(), table, column).column());
            }
        }
        return anyOf(columns, "EXISTS (SELECT FROM " + store.rows(form.form(), table), writer);
    }

    private static String anyOf(List<String> columns, String start, SqlWriter writer) {
        if (columns.isEmpty()) {
            return NOTHING;
        }
        String filled =
                columns.stream().map(it -> it + " IS NOT NULL").collect(Collectors.joining(" OR "));
        return "%s f WHERE f.submission_id = %s AND (%s))"
                .formatted(start, writer.submission(), filled);
    }
}
