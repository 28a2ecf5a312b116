package org.cinnabar.engine.sql;

import static org.cinnabar.engine.expression.tree.ValueType.NUMBER;
import static org.cinnabar.engine.expression.tree.ValueType.TEXT;

import org.cinnabar.engine.expression.function.Comparison;
import org.cinnabar.engine.expression.function.Criterion;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.NotExpressible;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.TextValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Functions over the rows of one table in SQL (条件汇总): {@code SUMIFS COUNTIFS SUMPRODUCT}. */
final class SqlConditions {

    static final Map<String, SqlFunction> ALL =
            Map.of(
                    "SUMIFS", SqlConditions::sumOfPicked,
                    "COUNTIFS", SqlConditions::countOfPicked,
                    "SUMPRODUCT", SqlConditions::sumOfProducts);

    private SqlConditions() {}

    private static Term sumOfPicked(SqlWriter writer, Node.Call call) {
        WholeColumn summed = WholeColumn.of(writer, call.arguments().get(0));
        Term value = summed.value();
        String sum = "sum(" + value.sql() + ")";
        return picked(writer, call, 1, summed, sum, value.digits().summed());
    }

    private static Term countOfPicked(SqlWriter writer, Node.Call call) {
        WholeColumn first = WholeColumn.of(writer, call.arguments().get(0));
        return picked(writer, call, 0, first, "count(*)::numeric", Digits.NONE.summed());
    }

    private static Term picked(
            SqlWriter writer,
            Node.Call call,
            int first,
            WholeColumn rows,
            String aggregate,
            Digits digits) {
        List<Term> operands = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        StringBuilder guards = new StringBuilder();
        for (int i = first; i < call.arguments().size(); i += 2) {
            Term value = WholeColumn.of(writer, call.arguments().get(i)).value();
            Node criterion = call.arguments().get(i + 1);
            if (criterion instanceof Node.Text(String text)) {
                conditions.add(condition(written(text, value.type()), value));
                continue;
            }
            Term wanted = writer.atom(writer.write(criterion));
            operands.add(wanted);
            guards.append(guard(wanted));
            conditions.add(
                    wanted.type() == TEXT
                            ? dynamic(writer, wanted, value, operands, guards)
                            : value.sql() + " = " + wanted.sql());
        }
        if (rows.mayBeAbsent()) {
            guards.append(" WHEN %s THEN numeric 'NaN'".formatted(rows.writer().isAbsent()));
        }
        String total =
                "coalesce(%s, 0)".formatted(rows.over(aggregate, String.join(" AND ", conditions)));
        return SqlWriter.result(
                guards.isEmpty() ? total : "CASE%s ELSE %s END".formatted(guards, total),
                NUMBER,
                operands.stream().anyMatch(Term::mayBeBlank),
                !guards.isEmpty(),
                digits,
                operands.toArray(Term[]::new));
    }

    private static String guard(Term wanted) {
        String blank =
                wanted.mayBeBlank() ? " WHEN %s IS NULL THEN NULL".formatted(wanted.sql()) : "";
        return wanted.mayBeUndefined()
                ? blank + " WHEN %s THEN numeric 'NaN'".formatted(wanted.isUndefined())
                : blank;
    }

    private static Criterion written(String text, ValueType column) {
        return Criterion.of(new TextValue(text), column).orElseThrow();
    }

    private static String condition(Criterion criterion, Term value) {
        boolean equal = criterion.comparison() == Comparison.EQUAL;
        if (criterion.operand() == Missing.BLANK) {
            return value.sql() + (equal ? " IS NULL" : " IS NOT NULL");
        }
        String operand = literal(criterion, value.type());
        if (criterion.prefix()) {
            return "%sstarts_with(%s, %s)".formatted(equal ? "" : "NOT ", value.sql(), operand);
        }
        return "%s %s %s".formatted(value.sql(), criterion.comparison().symbol(), operand);
    }

    private static String literal(Criterion criterion, ValueType type) {
        String text = criterion.operand().text();
        return switch (type) {
            case NUMBER -> "numeric '" + text + "'";
            case TEXT -> SqlWriter.quoted(text);
            case DATE -> "date '" + text + "'";
            case BOOLEAN -> text.equals("true") ? "1" : "0";
        };
    }

    /** A criterion that is itself a text of the report: its signs are read when it is run. */
    private static String dynamic(
            SqlWriter writer, Term wanted, Term value, List<Term> operands, StringBuilder guards) {
        if (value.type() != TEXT) {
            throw new NotExpressible(
                    "以计算所得文本作为数值或日期列的条件",
                    "a criterion for a column of numbers or days that is a computed text");
        }
        String text = wanted.sql();
        guards.append(" WHEN %1$s ~ '^(<[^>]|<$|>)' THEN numeric 'NaN'".formatted(text));
        Term operand =
                writer.atom(
                        SqlWriter.result(
                                "CASE WHEN starts_with(%1$s, '<>') THEN substr(%1$s, 3) WHEN starts_with(%1$s, '=') THEN substr(%1$s, 2) ELSE %1$s END"
                                        .formatted(text),
                                TEXT,
                                true,
                                true,
                                Digits.NONE,
                                wanted));
        operands.add(operand);
        return """
        CASE WHEN %1$s = '' THEN %2$s IS NULL WHEN %2$s IS NULL THEN starts_with(%3$s, '<>') \
        WHEN right(%1$s, 1) = '*' THEN starts_with(%2$s, left(%1$s, -1)) ELSE %2$s = %1$s END \
        = NOT starts_with(%3$s, '<>')\
        """
                .formatted(operand.sql(), value.sql(), text);
    }

    private static Term sumOfProducts(SqlWriter writer, Node.Call call) {
        List<WholeColumn> columns =
                call.arguments().stream().map(it -> WholeColumn.of(writer, it)).toList();
        String product =
                columns.stream().map(it -> it.value().sql()).collect(Collectors.joining(" * "));
        Digits digits =
                columns.stream()
                        .map(it -> it.value().digits())
                        .reduce(Digits::times)
                        .orElseThrow()
                        .summed();
        WholeColumn first = columns.getFirst();
        String sql = first.over("sum(" + product + ")", "");
        return writer.bounded(SqlAggregates.guarded(first, sql, true, digits));
    }
}
