package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.expression.evaluation.Evaluator;
import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.expression.value.DateValue;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.Value;
import org.jspecify.annotations.Nullable;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;

/** Reckoning with numbers (四则运算): {@code + - * / ^}, negation and percent. */
final class Arithmetic {

    private static final int MAX_EXPONENT = 20;
    private static final Signature TWO_NUMBERS = Signature.of(Parameter.NUMBER, Parameter.NUMBER);
    private static final Signature ONE_NUMBER = Signature.of(Parameter.NUMBER);

    static final List<FunctionDefinition> ALL =
            List.of(
                    new FunctionDefinition(
                            "+",
                            TWO_NUMBERS,
                            MeasureUnits::kept,
                            (_, parts, _) -> sum(parts.get(0), parts.get(1))),
                    new FunctionDefinition(
                            "-",
                            Signature.of(Parameter.ANY, Parameter.ANY),
                            Arithmetic::differenceType,
                            (_, parts, _) -> difference(parts.get(0), parts.get(1))),
                    FunctionDefinition.strict(
                            "*",
                            TWO_NUMBERS,
                            Type.NUMBER,
                            of -> ((Decimal) of[0]).times((Decimal) of[1])),
                    new FunctionDefinition(
                            "/",
                            TWO_NUMBERS,
                            TypeRule.always(Type.NUMBER),
                            (_, parts, _) -> quotient(parts.get(0), parts.get(1))),
                    FunctionDefinition.strict(
                            "^",
                            TWO_NUMBERS,
                            Arithmetic::powerType,
                            of -> power((Decimal) of[0], (Decimal) of[1])),
                    FunctionDefinition.strict(
                            "NEG",
                            ONE_NUMBER,
                            MeasureUnits::kept,
                            of -> ((Decimal) of[0]).negate()),
                    FunctionDefinition.strict(
                            "%", ONE_NUMBER, Type.NUMBER, of -> ((Decimal) of[0]).percent()));

    private Arithmetic() {}

    private static Evaluator sum(Evaluator left, Evaluator right) {
        return frame -> {
            Value one = left.evaluate(frame);
            Value other = right.evaluate(frame);
            if (one instanceof Decimal augend && other instanceof Decimal addend) {
                return augend.plus(addend);
            }
            if (one == Missing.UNDEFINED || other == Missing.UNDEFINED) {
                return Missing.UNDEFINED;
            }
            return one == Missing.BLANK ? other : one;
        };
    }

    private static Evaluator difference(Evaluator left, Evaluator right) {
        return frame -> difference(left.evaluate(frame), right.evaluate(frame));
    }

    /** The first less the second: a blank number counts as 0, unless both are blank. */
    static Value difference(Value one, Value other) {
        if (one instanceof Decimal minuend && other instanceof Decimal subtrahend) {
            return minuend.minus(subtrahend);
        }
        if (one instanceof DateValue later && other instanceof DateValue earlier) {
            return Decimal.of(ChronoUnit.DAYS.between(earlier.date(), later.date()));
        }
        if (one == Missing.UNDEFINED || other == Missing.UNDEFINED) {
            return Missing.UNDEFINED;
        }
        if (one instanceof Decimal) {
            return one;
        }
        return other instanceof Decimal subtrahend ? subtrahend.negate() : Missing.BLANK;
    }

    private static @Nullable Node differenceType(CallSite site) {
        for (int i = 0; i < 2; i++) {
            ValueType type = site.argument(i).type().value();
            if (type != ValueType.NUMBER && type != ValueType.DATE) {
                site.fault(
                        i, FaultMessage.TYPE_MISMATCH, "-", ValueType.NUMBER.title(), type.title());
                return null;
            }
        }
        Type common = MeasureUnits.common(site, 0);
        if (common == null) {
            return null;
        }
        return site.call(common.value() == ValueType.DATE ? Type.NUMBER : common);
    }

    private static Evaluator quotient(Evaluator left, Evaluator right) {
        return frame ->
                left.evaluate(frame) instanceof Decimal dividend
                                && right.evaluate(frame) instanceof Decimal divisor
                        ? dividend.dividedBy(divisor)
                        : Missing.UNDEFINED;
    }

    private static Value power(Decimal base, Decimal exponent) {
        OptionalInt whole = exponent.wholeNumber(-MAX_EXPONENT, MAX_EXPONENT);
        return whole.isPresent() ? base.power(whole.getAsInt()) : Missing.UNDEFINED;
    }

    private static @Nullable Node powerType(CallSite site) {
        if (site.argument(1) instanceof Node.Number(Decimal exponent)
                && exponent.wholeNumber(-MAX_EXPONENT, MAX_EXPONENT).isEmpty()) {
            site.fault(1, FaultMessage.EXPONENT);
            return null;
        }
        return site.call(Type.NUMBER);
    }
}
