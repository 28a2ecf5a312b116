package org.cinnabar.engine.check.possibility;

import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.expression.value.Decimal;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BinaryOperator;

/** Which numbers a function of the language may yield (数值函数的取值范围), from what it is given. */
final class NumberRules {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private NumberRules() {}

    static Possible of(Node.Call call, List<Possible> parts) {
        return switch (call.function()) {
            case "+" -> sum(parts.get(0), parts.get(1));
            case "-" -> difference(call, parts.get(0), parts.get(1));
            case "*" -> strict(parts, parts.get(0).range().times(parts.get(1).range()));
            case "/" -> Possible.filled(quotient(parts.get(0).range(), parts.get(1).range()));
            case "^" -> strict(parts, power(call, parts.get(0).range()));
            case "%" -> strict(parts, parts.get(0).range().times(HUNDREDTH));
            case "NEG" -> strict(parts, parts.get(0).range().negate());
            case "ABS" -> strict(parts, parts.get(0).range().abs());
            case "ROUND", "INT" -> strict(parts, parts.get(0).range().sign());
            case "MOD" -> strict(parts, parts.get(1).range().sign());
            case "SUM" -> new Possible(allBlank(parts), total(call, parts));
            case "AVERAGE" -> new Possible(allBlank(parts), any(parts).sign());
            case "MIN", "MAX" -> new Possible(allBlank(parts), extreme(call.function(), parts));
            case "COUNT", "COUNTA" -> Possible.filled(Range.NOT_NEGATIVE);
            case "COUNTIFS" -> new Possible(true, Range.NOT_NEGATIVE);
            case "SUMIFS" -> new Possible(true, parts.get(0).range().sign().join(Range.ZERO));
            case "SUMPRODUCT" -> new Possible(true, product(parts));
            case "LEN" -> strict(parts, Range.NOT_NEGATIVE);
            case "MONTH" -> strict(parts, upTo(12));
            case "DAY" -> strict(parts, upTo(31));
            case "PERIOD" -> Possible.filled(period(call));
            default -> Possible.any(ValueType.NUMBER);
        };
    }

    /** Of functions that need all they are given: a blank makes them blank. */
    static Possible strict(List<Possible> parts, Values values) {
        boolean never = parts.stream().anyMatch(part -> !part.isFillable());
        return new Possible(
                parts.stream().anyMatch(Possible::blank),
                never ? values.meet(none(values)) : values);
    }

    private static Values none(Values values) {
        return switch (values) {
            case Range _ -> Range.NONE;
            case Truths _ -> Truths.NONE;
            case Words _ -> Words.NONE;
        };
    }

    /** A blank one counts as 0 beside a number. */
    private static Possible sum(Possible one, Possible other) {
        Range range = one.range().plus(other.range());
        if (other.blank()) {
            range = range.join(one.range());
        }
        if (one.blank()) {
            range = range.join(other.range());
        }
        return new Possible(one.blank() && other.blank(), range);
    }

    private static Possible difference(Node.Call call, Possible one, Possible other) {
        List<Node> sides = call.arguments();
        if (sides.get(0).type().value() == ValueType.DATE) {
            return Possible.any(ValueType.NUMBER);
        }
        return sides.get(0).equals(sides.get(1))
                ? new Possible(one.blank(), one.isFillable() ? Range.ZERO : Range.NONE)
                : sum(one, new Possible(other.blank(), other.range().negate()));
    }

    private static Range quotient(Range one, Range other) {
        return one.sign().times(other.sign());
    }

    private static Range power(Node.Call call, Range base) {
        boolean even =
                call.arguments().get(1) instanceof Node.Number(Decimal exponent)
                        && exponent.modulo(Decimal.of(2)).equals(Decimal.ZERO);
        return even || !base.meets(Range.NEGATIVE) ? Range.NOT_NEGATIVE : Range.ALL;
    }

    private static boolean allBlank(List<Possible> parts) {
        return parts.stream().allMatch(Possible::blank);
    }

    private static Range any(List<Possible> parts) {
        return parts.stream().map(Possible::range).reduce(Range.NONE, Range::join);
    }

    private static Range total(Node.Call call, List<Possible> parts) {
        Range total = Range.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            Range part = parts.get(i).range();
            boolean many = call.arguments().get(i).type().column();
            Range added = many ? part.sign() : part;
            total = total.plus(parts.get(i).blank() ? added.join(Range.ZERO) : added);
        }
        return total;
    }

    /** Within all of them, and not this side of any that is surely there. */
    private static Range extreme(String function, List<Possible> parts) {
        Range range = any(parts);
        for (Possible part : parts) {
            if (!part.blank()) {
                Range own = part.range();
                range =
                        range.meet(
                                function.equals("MAX")
                                        ? new Range(own.low(), null)
                                        : new Range(null, own.high()));
            }
        }
        return range;
    }

    private static Range product(List<Possible> parts) {
        BinaryOperator<Range> times = Range::times;
        return parts.stream().map(part -> part.range().sign()).reduce(times).orElse(Range.ALL);
    }

    private static Range period(Node.Call call) {
        return switch (((Node.Text) call.arguments().get(0)).value()) {
            case "half" -> upTo(2);
            case "quarter" -> upTo(4);
            case "month" -> upTo(12);
            default -> Range.ALL;
        };
    }

    private static Range upTo(int most) {
        return Range.between(BigDecimal.ONE, BigDecimal.valueOf(most));
    }
}
