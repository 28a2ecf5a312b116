package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.expression.evaluation.Evaluator;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.Value;

import java.util.List;

/**
 * Functions over whole columns and single values alike (汇总函数): {@code SUM AVERAGE MIN MAX COUNT
 * COUNTA}. Blanks are skipped; an undefined value makes the result undefined.
 */
final class Aggregates {

    private static final Signature NUMBERS =
            Signature.of(Parameter.NUMBERS).repeating(Parameter.NUMBERS);
    private static final Signature VALUES =
            Signature.of(Parameter.VALUES).repeating(Parameter.VALUES);

    static final List<FunctionDefinition> ALL =
            List.of(
                    fold("SUM", Aggregates::plus),
                    new FunctionDefinition(
                            "AVERAGE",
                            NUMBERS,
                            MeasureUnits::kept,
                            (_, parts, _) -> frame -> average(parts, frame)),
                    fold("MIN", (one, other) -> one.compareTo(other) <= 0 ? one : other),
                    fold("MAX", (one, other) -> one.compareTo(other) >= 0 ? one : other),
                    count("COUNT", NUMBERS),
                    count("COUNTA", VALUES));

    private Aggregates() {}

    /** Puts a further number to the result so far. */
    @FunctionalInterface
    private interface Step {
        Value apply(Decimal sofar, Decimal next);
    }

    private static Value plus(Decimal sofar, Decimal next) {
        return sofar.plus(next);
    }

    private static FunctionDefinition fold(String name, Step step) {
        return new FunctionDefinition(
                name,
                NUMBERS,
                MeasureUnits::kept,
                (_, parts, _) -> frame -> fold(parts, step, frame));
    }

    private static Value fold(List<Evaluator> parts, Step step, Frame frame) {
        Value result = Missing.BLANK;
        for (Evaluator part : parts) {
            for (Value value : part.column(frame)) {
                if (value == Missing.UNDEFINED) {
                    return Missing.UNDEFINED;
                }
                if (value instanceof Decimal next) {
                    result = result instanceof Decimal sofar ? step.apply(sofar, next) : next;
                }
                if (result == Missing.UNDEFINED) {
                    return result;
                }
            }
        }
        return result;
    }

    private static FunctionDefinition count(String name, Signature signature) {
        return new FunctionDefinition(
                name,
                signature,
                TypeRule.always(Type.NUMBER),
                (_, parts, _) -> frame -> count(parts, frame));
    }

    private static Value count(List<Evaluator> parts, Frame frame) {
        int count = 0;
        for (Evaluator part : parts) {
            for (Value value : part.column(frame)) {
                if (value == Missing.UNDEFINED) {
                    return Missing.UNDEFINED;
                }
                if (value != Missing.BLANK) {
                    count++;
                }
            }
        }
        return Decimal.of(count);
    }

    private static Value average(List<Evaluator> parts, Frame frame) {
        Value sum = fold(parts, Aggregates::plus, frame);
        Value count = count(parts, frame);
        return sum instanceof Decimal total && count instanceof Decimal divisor
                ? total.dividedBy(divisor)
                : sum;
    }
}
