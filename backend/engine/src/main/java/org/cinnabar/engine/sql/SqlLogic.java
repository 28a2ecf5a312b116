package org.cinnabar.engine.sql;

import static org.cinnabar.engine.expression.tree.ValueType.BOOLEAN;

import org.cinnabar.engine.expression.function.Comparison;
import org.cinnabar.engine.expression.tree.Node;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Conditions and comparisons in SQL (逻辑与比较). */
final class SqlLogic {

    static final Map<String, SqlFunction> ALL = new HashMap<>();

    static {
        ALL.put("IF", SqlLogic::choice);
        ALL.put("AND", (writer, call) -> junction(writer, call, 0));
        ALL.put("OR", (writer, call) -> junction(writer, call, 1));
        ALL.put("NOT", SqlLogic::not);
        ALL.put("ISBLANK", SqlLogic::isBlank);
        ALL.put("IN", SqlLogic::isIn);
        for (Comparison comparison : Comparison.values()) {
            ALL.put(
                    comparison.symbol(),
                    (writer, call) ->
                            comparison(comparison, writer.atom(call, 0), writer.atom(call, 1)));
        }
    }

    private SqlLogic() {}

    static Term comparison(Comparison comparison, Term one, Term other) {
        String sql =
                "CASE WHEN %s AND %s THEN (%s %s %s)::int ELSE -1 END"
                        .formatted(
                                one.isPresent(),
                                other.isPresent(),
                                one.sql(),
                                comparison.symbol(),
                                other.sql());
        boolean mayBeUndefined = one.mayBeMissing() || other.mayBeMissing();
        return SqlWriter.result(sql, BOOLEAN, false, mayBeUndefined, Digits.NONE, one, other);
    }

    private static Term choice(SqlWriter writer, Node.Call call) {
        Term condition = writer.write(call.arguments().get(0));
        Term whenTrue = writer.write(call.arguments().get(1));
        Term otherwise =
                call.arguments().size() > 2
                        ? writer.write(call.arguments().get(2))
                        : Term.literal("1", BOOLEAN, Digits.NONE);
        return SqlWriter.result(
                "CASE %s WHEN 1 THEN %s WHEN 0 THEN %s ELSE %s END"
                        .formatted(
                                condition.sql(),
                                whenTrue.sql(),
                                otherwise.sql(),
                                Term.undefined(whenTrue.type())),
                whenTrue.type(),
                whenTrue.mayBeBlank() || otherwise.mayBeBlank(),
                condition.mayBeMissing() || whenTrue.mayBeUndefined() || otherwise.mayBeUndefined(),
                whenTrue.digits().or(otherwise.digits()),
                condition,
                whenTrue,
                otherwise);
    }

    private static Term junction(SqlWriter writer, Node.Call call, int decisive) {
        List<Term> parts = writer.atoms(call);
        String sql =
                "CASE WHEN %s THEN %d WHEN %s THEN %d ELSE -1 END"
                        .formatted(
                                each(parts, " = " + decisive, " OR "),
                                decisive,
                                each(parts, " = " + (1 - decisive), " AND "),
                                1 - decisive);
        return SqlWriter.result(
                sql,
                BOOLEAN,
                false,
                parts.stream().anyMatch(Term::mayBeMissing),
                Digits.NONE,
                parts.toArray(Term[]::new));
    }

    private static String each(List<Term> parts, String condition, String between) {
        return parts.stream().map(it -> it.sql() + condition).collect(Collectors.joining(between));
    }

    private static Term not(SqlWriter writer, Node.Call call) {
        Term of = writer.write(call.arguments().get(0));
        return SqlWriter.result(
                "CASE %s WHEN 1 THEN 0 WHEN 0 THEN 1 ELSE -1 END".formatted(of.sql()),
                BOOLEAN,
                false,
                of.mayBeMissing(),
                Digits.NONE,
                of);
    }

    private static Term isBlank(SqlWriter writer, Node.Call call) {
        Term of = writer.atom(call, 0);
        return SqlWriter.result(
                "CASE WHEN %s IS NULL THEN 1 WHEN %s THEN -1 ELSE 0 END"
                        .formatted(of.sql(), of.isUndefined()),
                BOOLEAN,
                false,
                of.mayBeUndefined(),
                Digits.NONE,
                of);
    }

    private static Term isIn(SqlWriter writer, Node.Call call) {
        List<Term> parts = writer.atoms(call);
        Term sought = parts.getFirst();
        List<Term> candidates = parts.subList(1, parts.size());
        String sql =
                "CASE WHEN %1$s IS NULL THEN NULL WHEN %2$s THEN -1 WHEN %3$s THEN 1 WHEN %4$s THEN -1 ELSE 0 END"
                        .formatted(
                                sought.sql(),
                                sought.isUndefined(),
                                each(candidates, " = " + sought.sql(), " OR "),
                                candidates.stream()
                                        .map(Term::isUndefined)
                                        .collect(Collectors.joining(" OR ")));
        return SqlWriter.result(
                sql,
                BOOLEAN,
                sought.mayBeBlank(),
                parts.stream().anyMatch(Term::mayBeUndefined),
                Digits.NONE,
                parts.toArray(Term[]::new));
    }
}
