package org.cinnabar.engine.excel;

import static org.cinnabar.engine.expression.tree.ValueType.BOOLEAN;

import org.cinnabar.engine.check.judgement.Tolerance;
import org.cinnabar.engine.expression.function.Comparison;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.ValueType;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The judgement of a check in Excel (判定), as formulas.
 *
 * @param outcome the address of a truth value, or of an error where the check does not apply
 * @param left the left side of the comparison that failed
 */
public record Judgement(String outcome, String left, String right, String difference) {

    private static final String NONE = "\"\"";

    static Judgement of(ExcelWriter writer, Node formula, @Nullable Tolerance tolerance) {
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
        return new Judgement(writer.atom(writer.write(formula)).formula(), NONE, NONE, NONE);
    }

    private static Judgement all(ExcelWriter writer, List<Judgement> parts) {
        List<Operand> outcomes =
                parts.stream().map(it -> Operand.atom(it.outcome(), BOOLEAN)).toList();
        return new Judgement(
                writer.atom(ExcelLogic.conjunction(outcomes)).formula(),
                firstFailed(parts, Judgement::left),
                firstFailed(parts, Judgement::right),
                firstFailed(parts, Judgement::difference));
    }

    private static String firstFailed(List<Judgement> parts, Function<Judgement, String> side) {
        String formula = NONE;
        for (Judgement part : parts.reversed()) {
            formula =
                    "IF(IFERROR(NOT(%s),FALSE),%s,%s)"
                            .formatted(part.outcome(), side.apply(part), formula);
        }
        return formula;
    }

    private static Judgement choice(
            ExcelWriter writer, List<Node> arguments, @Nullable Tolerance tolerance) {
        Operand condition = writer.atom(writer.write(arguments.get(0)));
        Judgement whenTrue = of(writer, arguments.get(1), tolerance);
        Judgement otherwise =
                arguments.size() > 2
                        ? of(writer, arguments.get(2), tolerance)
                        : new Judgement("TRUE", NONE, NONE, NONE);
        String taken = "IF(ISLOGICAL(%1$s),IF(%1$s,%2$s,%3$s),NA())";
        String test = condition.formula();
        return new Judgement(
                writer.atom(
                                Operand.of(
                                        taken.formatted(
                                                test, whenTrue.outcome(), otherwise.outcome()),
                                        BOOLEAN))
                        .formula(),
                taken.formatted(test, whenTrue.left(), otherwise.left()),
                taken.formatted(test, whenTrue.right(), otherwise.right()),
                taken.formatted(test, whenTrue.difference(), otherwise.difference()));
    }

    private static Judgement comparison(
            ExcelWriter writer,
            Comparison comparison,
            List<Node> arguments,
            @Nullable Tolerance tolerance) {
        if (tolerance == null) {
            ExcelLogic.requireExact(comparison, arguments);
        }
        Operand left = writer.atom(writer.write(arguments.get(0)));
        Operand right = writer.atom(writer.write(arguments.get(1)));
        Operand holds = ExcelLogic.comparison(comparison.symbol(), left, right);
        if (left.type() != ValueType.NUMBER) {
            return new Judgement(
                    writer.atom(holds).formula(), left.formula(), right.formula(), NONE);
        }
        String distance = ExcelLogic.distance(left, right);
        Operand outcome =
                tolerance == null
                        ? holds
                        : tolerated(comparison, holds, distance, right, tolerance);
        return new Judgement(
                writer.atom(outcome).formula(), left.formula(), right.formula(), distance);
    }

    private static Operand tolerated(
            Comparison comparison,
            Operand holds,
            String distance,
            Operand right,
            Tolerance tolerance) {
        String gap =
                switch (comparison) {
                    case EQUAL -> "ABS(" + distance + ")";
                    case AT_MOST -> distance;
                    case AT_LEAST -> "-" + distance;
                    case DIFFERENT, LESS, GREATER -> "NA()";
                };
        String allowed = tolerance.value().text();
        if (tolerance.relative()) {
            allowed += "*ABS(" + right.formula() + ")";
        }
        return Operand.of(
                "IF(IFERROR(ROUND(%s-%s,9)<=0,FALSE),TRUE,%s)"
                        .formatted(gap, allowed, holds.formula()),
                BOOLEAN);
    }
}
