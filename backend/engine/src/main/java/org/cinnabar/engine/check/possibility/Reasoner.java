package org.cinnabar.engine.check.possibility;

import org.cinnabar.engine.expression.function.Comparison;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.expression.value.Decimal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds out what one formula can come out as (推断). It takes so many steps and no more; whatever it
 * has not looked at by then counts as possible.
 */
public final class Reasoner {

    private static final int STEPS = 20_000;

    private final CellLimits limits;
    private int steps = STEPS;

    public Reasoner(CellLimits limits) {
        this.limits = limits;
    }

    /** Which truth values the condition may have, where that is known. */
    public Truths truth(Node condition, Facts facts) {
        return possible(condition, facts).truths();
    }

    /**
     * Whether the formula of a check may hold and whether it may fail.
     *
     * @param tolerated whether a comparison may hold by a tolerance
     */
    public Truths verdict(Node formula, boolean tolerated, Facts facts) {
        return tolerated ? tolerant(formula, facts) : possible(formula, facts).truths();
    }

    /** What is known where the condition has that truth value. */
    public Facts assume(Node condition, boolean truth, Facts facts) {
        return new Assumptions(this).assume(condition, truth, facts);
    }

    Possible possible(Node node, Facts facts) {
        ValueType type = node.type().value();
        Possible known = Objects.requireNonNullElse(facts.of(node), Possible.any(type));
        if (--steps < 0) {
            return known;
        }
        return switch (node) {
            case Node.Number(Decimal value) ->
                    Possible.filled(Range.of(value.toBigDecimal())).meet(known);
            case Node.Text(String text) ->
                    text.isEmpty()
                            ? Possible.blank(ValueType.TEXT)
                            : Possible.filled(Words.only(text)).meet(known);
            case Node.Truth(boolean truth) -> Possible.filled(Truths.of(truth)).meet(known);
            case Node.Cell _, Node.RowCell _, Node.Column _ -> limits.of(node, known);
            case Node.Form _ -> Possible.filled(Truths.BOTH).meet(known);
            case Node.Register _, Node.Variable _, Node.Previous _, Node.Periods _ -> known;
            case Node.Call call -> call(call, facts).meet(known);
        };
    }

    private Possible call(Node.Call call, Facts facts) {
        List<Node> arguments = call.arguments();
        return switch (call.function()) {
            case "IF" -> choice(arguments, facts);
            case "AND" -> Possible.filled(all(arguments, true, facts));
            case "OR" -> Possible.filled(all(arguments, false, facts).negate());
            case "NOT" -> Possible.filled(possible(arguments.get(0), facts).truths().negate());
            case "ISBLANK" -> Possible.filled(blankness(possible(arguments.get(0), facts)));
            case "IN" -> membership(parts(arguments, facts));
            case "INLIST", "UNDER", "MATCHES", "USCC" ->
                    NumberRules.strict(parts(arguments, facts), Truths.BOTH);
            default ->
                    Comparison.of(call.function())
                            .map(it -> Possible.filled(comparison(it, arguments, facts)))
                            .orElseGet(() -> other(call, facts));
        };
    }

    private List<Possible> parts(List<Node> arguments, Facts facts) {
        return arguments.stream().map(it -> possible(it, facts)).toList();
    }

    private Possible other(Node.Call call, Facts facts) {
        return call.type().value() == ValueType.NUMBER
                ? NumberRules.of(call, parts(call.arguments(), facts))
                : Possible.any(call.type().value());
    }

    private Possible choice(List<Node> arguments, Facts facts) {
        Node condition = arguments.get(0);
        Truths decided = possible(condition, facts).truths();
        ValueType type = arguments.get(1).type().value();
        Possible result = new Possible(false, Values.none(type));
        if (decided.yes()) {
            result = result.join(possible(arguments.get(1), assume(condition, true, facts)));
        }
        if (decided.no()) {
            result = result.join(otherwise(arguments, assume(condition, false, facts)));
        }
        return result;
    }

    private Possible otherwise(List<Node> arguments, Facts facts) {
        return arguments.size() > 2
                ? possible(arguments.get(2), facts)
                : Possible.filled(Truths.of(true));
    }

    /**
     * Whether all conditions may have the value {@code sought} together, and whether any may have
     * the other one. What one of them tells is known of the next where all of them are met, and
     * only there.
     */
    private Truths all(List<Node> conditions, boolean sought, Facts facts) {
        boolean together = true;
        boolean any = false;
        Facts met = facts;
        for (Node condition : conditions) {
            Truths alone = possible(condition, facts).truths();
            any |= sought ? alone.no() : alone.yes();
            if (together && met != facts) {
                Truths after = possible(condition, met).truths();
                together = sought ? after.yes() : after.no();
            } else {
                together &= sought ? alone.yes() : alone.no();
            }
            met = together ? assume(condition, sought, met) : met;
        }
        return new Truths(together, any);
    }

    private static Truths blankness(Possible part) {
        return new Truths(part.blank(), part.isFillable());
    }

    private static Possible membership(List<Possible> parts) {
        Possible sought = parts.get(0);
        boolean found = parts.stream().skip(1).anyMatch(it -> sought.meet(it).isFillable());
        return new Possible(sought.blank(), new Truths(found, sought.isFillable()));
    }

    private Truths comparison(Comparison comparison, List<Node> sides, Facts facts) {
        Node left = sides.get(0);
        Node right = sides.get(1);
        Possible one = possible(left, facts);
        Possible other = possible(right, facts);
        if (!one.isFillable() || !other.isFillable()) {
            return Truths.NONE;
        }
        boolean same = left.equals(right);
        return switch (one.values()) {
            case Range range -> {
                Range gap = same ? Range.ZERO : range.minus(other.range());
                gap = gap.meet(gap(left, right, facts));
                yield new Truths(mayHold(comparison, gap), mayHold(comparison.negated(), gap));
            }
            case Words words ->
                    equality(
                            comparison,
                            words.meet(other.words()).isNone(),
                            same || words.isOne() && words.equals(other.words()));
            case Truths truths ->
                    equality(
                            comparison,
                            truths.meet(other.truths()).isNone(),
                            same || truths.yes() != truths.no() && truths.equals(other.truths()));
        };
    }

    private static Truths equality(Comparison comparison, boolean never, boolean always) {
        Truths equal = new Truths(!never, !always);
        return comparison == Comparison.EQUAL ? equal : equal.negate();
    }

    private static Range gap(Node left, Node right, Facts facts) {
        Possible known = facts.of(Assumptions.difference(left, right));
        return known == null ? Range.ALL : known.range();
    }

    private static boolean mayHold(Comparison comparison, Range gap) {
        boolean different = gap.meets(Range.NEGATIVE) || gap.meets(Range.POSITIVE);
        return comparison == Comparison.DIFFERENT
                ? different
                : gap.meets(Assumptions.gaps(comparison));
    }

    /** Like the judges: a tolerance widens the comparisons that decide a formula. */
    private Truths tolerant(Node formula, Facts facts) {
        if (!(formula instanceof Node.Call(String function, List<Node> arguments, _))) {
            return possible(formula, facts).truths();
        }
        if (function.equals("AND")) {
            List<Truths> parts = arguments.stream().map(it -> tolerant(it, facts)).toList();
            return new Truths(
                    parts.stream().allMatch(Truths::yes), parts.stream().anyMatch(Truths::no));
        }
        if (function.equals("IF")) {
            return tolerantChoice(arguments, facts);
        }
        Truths exact = possible(formula, facts).truths();
        Optional<Comparison> comparison = Comparison.of(function);
        return comparison.isPresent() ? new Truths(!exact.isNone(), exact.no()) : exact;
    }

    private Truths tolerantChoice(List<Node> arguments, Facts facts) {
        Node condition = arguments.get(0);
        Truths decided = possible(condition, facts).truths();
        Truths result = Truths.NONE;
        if (decided.yes()) {
            result = tolerant(arguments.get(1), assume(condition, true, facts));
        }
        if (decided.no()) {
            Facts known = assume(condition, false, facts);
            result =
                    result.join(
                            arguments.size() > 2
                                    ? tolerant(arguments.get(2), known)
                                    : Truths.of(true));
        }
        return result;
    }
}
