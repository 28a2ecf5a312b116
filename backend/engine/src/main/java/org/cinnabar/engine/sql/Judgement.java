package org.cinnabar.engine.sql;

import static org.cinnabar.engine.expression.tree.ValueType.BOOLEAN;
import static org.cinnabar.engine.expression.tree.ValueType.NUMBER;

import org.cinnabar.engine.check.judgement.Tolerance;
import org.cinnabar.engine.expression.function.Comparison;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.ValueType;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The judgement of a check's formula in SQL (判定).
 *
 * @param outcome an atom: 1 satisfied, 0 failed, otherwise not applicable
 * @param left the left side of the comparison that failed, as text
 */
record Judgement(Term outcome, String left, String right, String difference) {

    private static final String NONE = "NULL::text";

    /** Follows the formula through AND and the branches of IF to the comparisons that decide. */
    static Judgement of(SqlWriter writer, Node formula, @Nullable Tolerance tolerance) {
        if (formula instanceof Node.Call(String function, List<Node> arguments, _)) {
            if (function.equals("AND")) {
                return all(
                        writer, arguments.stream().map(it -> of(writer, it, tolerance)).toList());
            }
            if (function.equals("IF")) {
                return choice(writer, arguments, tolerance);
            }
            Optional<Comparison> comparison = Comparison.of(function);
            if (comparison.isPresent()) {
                return comparison(writer, comparison.get(), arguments, tolerance);
            }
        }
        return new Judgement(writer.atom(writer.write(formula)), NONE, NONE, NONE);
    }

    private static Judgement all(SqlWriter writer, List<Judgement> parts) {
        String failed =
                parts.stream()
                        .map(it -> it.outcome().sql() + " = 0")
                        .collect(Collectors.joining(" OR "));
        String satisfied =
                parts.stream()
                        .map(it -> it.outcome().sql() + " = 1")
                        .collect(Collectors.joining(" AND "));
        Term outcome =
                SqlWriter.result(
                        "CASE WHEN %s THEN 0 WHEN %s THEN 1 ELSE -1 END"
                                .formatted(failed, satisfied),
                        BOOLEAN,
                        false,
                        true,
                        Digits.NONE,
                        parts.stream().map(Judgement::outcome).toArray(Term[]::new));
        return new Judgement(
                writer.atom(outcome),
                firstFailed(parts, Judgement::left),
                firstFailed(parts, Judgement::right),
                firstFailed(parts, Judgement::difference));
    }

    private static String firstFailed(List<Judgement> parts, Function<Judgement, String> side) {
        return parts.stream()
                .map(it -> " WHEN %s = 0 THEN %s".formatted(it.outcome().sql(), side.apply(it)))
                .collect(Collectors.joining("", "CASE", " END"));
    }

    private static Judgement choice(
            SqlWriter writer, List<Node> arguments, @Nullable Tolerance tolerance) {
        Term condition = writer.atom(writer.write(arguments.get(0)));
        Judgement whenTrue = of(writer, arguments.get(1), tolerance);
        Judgement otherwise =
                arguments.size() > 2
                        ? of(writer, arguments.get(2), tolerance)
                        : new Judgement(Term.literal("1", BOOLEAN, Digits.NONE), NONE, NONE, NONE);
        Term outcome =
                SqlWriter.result(
                        taken(condition, whenTrue.outcome().sql(), otherwise.outcome().sql()),
                        BOOLEAN,
                        true,
                        true,
                        Digits.NONE,
                        condition,
                        whenTrue.outcome(),
                        otherwise.outcome());
        return new Judgement(
                writer.atom(outcome),
                taken(condition, whenTrue.left(), otherwise.left()),
                taken(condition, whenTrue.right(), otherwise.right()),
                taken(condition, whenTrue.difference(), otherwise.difference()));
    }

    private static String taken(Term condition, String whenTrue, String otherwise) {
        return "CASE %s WHEN 1 THEN %s WHEN 0 THEN %s END"
                .formatted(condition.sql(), whenTrue, otherwise);
    }

    private static Judgement comparison(
            SqlWriter writer,
            Comparison comparison,
            List<Node> arguments,
            @Nullable Tolerance tolerance) {
        Term left = writer.atom(writer.write(arguments.get(0)));
        Term right = writer.atom(writer.write(arguments.get(1)));
        Term holds = SqlLogic.comparison(comparison, left, right);
        if (left.type() != ValueType.NUMBER) {
            return new Judgement(writer.atom(holds), left.text(), right.text(), NONE);
        }
        Term gap =
                writer.atom(
                        writer.bounded(
                                SqlWriter.result(
                                        "(%s - %s)".formatted(left.sql(), right.sql()),
                                        NUMBER,
                                        true,
                                        true,
                                        left.digits().plus(right.digits()),
                                        left,
                                        right)));
        Term outcome =
                tolerance == null ? holds : tolerated(comparison, holds, gap, right, tolerance);
        String difference = "CASE WHEN %s THEN %s END".formatted(gap.isPresent(), gap.text());
        return new Judgement(writer.atom(outcome), left.text(), right.text(), difference);
    }

    private static Term tolerated(
            Comparison comparison, Term holds, Term gap, Term right, Tolerance tolerance) {
        String distance =
                switch (comparison) {
                    case EQUAL -> "abs(" + gap.sql() + ")";
                    case AT_MOST -> gap.sql();
                    case AT_LEAST -> "-" + gap.sql();
                    case DIFFERENT, LESS, GREATER -> "NULL::numeric";
                };
        String allowed = "numeric '" + tolerance.value().text() + "'";
        if (tolerance.relative()) {
            allowed += " * abs(" + right.sql() + ")";
        }
        String sql =
                "CASE WHEN %s AND %s <= %s THEN 1 ELSE %s END"
                        .formatted(gap.isPresent(), distance, allowed, holds.sql());
        return SqlWriter.result(sql, BOOLEAN, false, true, Digits.NONE, holds, gap, right);
    }
}
