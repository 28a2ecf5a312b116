package org.cinnabar.engine.sql;

import static org.cinnabar.engine.expression.tree.ValueType.NUMBER;

import org.cinnabar.engine.expression.tree.Node;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sums, means, extremes and counts in SQL (汇总函数). */
final class SqlAggregates {

    static final Map<String, SqlFunction> ALL =
            Map.of(
                    "SUM",
                    SqlAggregates::sum,
                    "AVERAGE",
                    (writer, call) ->
                            average(
                                    writer,
                                    writer.atom(sum(writer, call)),
                                    writer.atom(count(writer, call))),
                    "MIN",
                    (writer, call) -> extreme(writer, call, "min", "least"),
                    "MAX",
                    (writer, call) -> extreme(writer, call, "max", "greatest"),
                    "COUNT",
                    SqlAggregates::count,
                    "COUNTA",
                    SqlAggregates::count);

    private SqlAggregates() {}

    private static Term sum(SqlWriter writer, Node.Call call) {
        return parts(writer, call, "sum").stream()
                .reduce((one, other) -> writer.atom(SqlArithmetic.plus(writer, one, other)))
                .orElseThrow();
    }

    /** One term for each argument: an aggregate of a column, or the single value itself. */
    private static List<Term> parts(SqlWriter writer, Node.Call call, String aggregate) {
        return call.arguments().stream()
                .map(
                        argument ->
                                writer.atom(
                                        argument.type().column()
                                                ? column(writer, argument, aggregate)
                                                : writer.write(argument)))
                .toList();
    }

    private static Term column(SqlWriter writer, Node argument, String aggregate) {
        WholeColumn column = WholeColumn.of(writer, argument);
        Term value = column.value();
        String sql = column.over("%s(%s)".formatted(aggregate, value.sql()), "");
        return guarded(column, sql, true, value.digits().summed());
    }

    static Term guarded(WholeColumn column, String sql, boolean mayBeBlank, Digits digits) {
        boolean mayBeAbsent = column.mayBeAbsent();
        String guarded =
                mayBeAbsent
                        ? "CASE WHEN %s THEN %s ELSE %s END"
                                .formatted(column.writer().isAbsent(), Term.undefined(NUMBER), sql)
                        : sql;
        return SqlWriter.result(guarded, NUMBER, mayBeBlank, mayBeAbsent, digits);
    }

    private static Term average(SqlWriter writer, Term sum, Term count) {
        Term quotient = writer.atom(SqlArithmetic.quotient(writer, sum, count));
        return SqlWriter.result(
                "CASE WHEN %s IS NOT NULL THEN %s END".formatted(sum.sql(), quotient.sql()),
                NUMBER,
                sum.mayBeBlank(),
                true,
                quotient.digits(),
                sum,
                quotient);
    }

    private static Term extreme(
            SqlWriter writer, Node.Call call, String aggregate, String ofSeveral) {
        List<Term> parts = parts(writer, call, aggregate);
        String undefined =
                parts.stream().map(Term::isUndefined).collect(Collectors.joining(" OR "));
        String values = parts.stream().map(Term::sql).collect(Collectors.joining(", "));
        return SqlWriter.result(
                "CASE WHEN %s THEN %s ELSE %s(%s) END"
                        .formatted(undefined, Term.undefined(NUMBER), ofSeveral, values),
                NUMBER,
                parts.stream().allMatch(Term::mayBeBlank),
                parts.stream().anyMatch(Term::mayBeUndefined),
                parts.stream().map(Term::digits).reduce(Digits.NONE, Digits::or),
                parts.toArray(Term[]::new));
    }

    private static Term count(SqlWriter writer, Node.Call call) {
        List<Term> counts =
                call.arguments().stream()
                        .map(
                                argument ->
                                        argument.type().column()
                                                ? countOfColumn(writer, argument)
                                                : countOfOne(writer.atom(writer.write(argument))))
                        .toList();
        return SqlWriter.result(
                counts.stream().map(Term::sql).collect(Collectors.joining(" + ", "(", ")")),
                NUMBER,
                false,
                counts.stream().anyMatch(Term::mayBeUndefined),
                Digits.NONE.summed(),
                counts.toArray(Term[]::new));
    }

    private static Term countOfColumn(SqlWriter writer, Node argument) {
        WholeColumn column = WholeColumn.of(writer, argument);
        String sql = column.over("count(%s)::numeric".formatted(column.value().sql()), "");
        return guarded(column, sql, false, Digits.NONE.summed());
    }

    private static Term countOfOne(Term value) {
        return SqlWriter.result(
                "CASE WHEN %s THEN %s ELSE num_nonnulls(%s)::numeric END"
                        .formatted(value.isUndefined(), Term.undefined(NUMBER), value.sql()),
                NUMBER,
                false,
                value.mayBeUndefined(),
                new Digits(1, 0),
                value);
    }
}
