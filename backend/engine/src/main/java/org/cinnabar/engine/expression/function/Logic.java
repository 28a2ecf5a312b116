package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.expression.evaluation.Evaluator;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.expression.value.BooleanValue;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.Value;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Conditions (逻辑函数): {@code IF AND OR NOT ISBLANK IN}. {@code AND} and {@code OR} are decided as
 * soon as one operand decides them, whatever the others; otherwise a missing operand leaves them
 * undefined.
 */
final class Logic {

    private static final Signature CONDITIONS =
            Signature.of(Parameter.BOOLEAN).repeating(Parameter.BOOLEAN);

    static final List<FunctionDefinition> ALL =
            List.of(
                    new FunctionDefinition(
                            "IF",
                            Signature.of(Parameter.BOOLEAN, Parameter.ANY)
                                    .optionally(Parameter.ANY),
                            Logic::choiceType,
                            (_, parts, _) -> choice(parts)),
                    junction("AND", BooleanValue.FALSE),
                    junction("OR", BooleanValue.TRUE),
                    new FunctionDefinition(
                            "NOT",
                            Signature.of(Parameter.BOOLEAN),
                            TypeRule.always(Type.BOOLEAN),
                            (_, parts, _) -> frame -> not(parts.get(0).evaluate(frame))),
                    new FunctionDefinition(
                            "ISBLANK",
                            Signature.of(Parameter.ANY),
                            TypeRule.always(Type.BOOLEAN),
                            (_, parts, _) -> frame -> isBlank(parts.get(0).evaluate(frame))),
                    new FunctionDefinition(
                            "IN",
                            Signature.of(Parameter.ANY, Parameter.ANY).repeating(Parameter.ANY),
                            Logic::membershipType,
                            (_, parts, _) -> frame -> isIn(parts, frame)));

    private Logic() {}

    private static Evaluator choice(List<Evaluator> parts) {
        Evaluator condition = parts.get(0);
        Evaluator whenTrue = parts.get(1);
        Evaluator otherwise = parts.size() > 2 ? parts.get(2) : _ -> BooleanValue.TRUE;
        return frame -> {
            Value decided = condition.evaluate(frame);
            if (!decided.isPresent()) {
                return Missing.UNDEFINED;
            }
            return decided == BooleanValue.TRUE
                    ? whenTrue.evaluate(frame)
                    : otherwise.evaluate(frame);
        };
    }

    private static @Nullable Node choiceType(CallSite site) {
        if (site.arguments().size() == 3) {
            Type common = MeasureUnits.common(site, 1);
            return common == null ? null : site.call(common);
        }
        ValueType consequence = site.argument(1).type().value();
        if (consequence != ValueType.BOOLEAN) {
            site.fault(
                    1,
                    FaultMessage.TYPE_MISMATCH,
                    "IF",
                    ValueType.BOOLEAN.title(),
                    consequence.title());
            return null;
        }
        return site.call(Type.BOOLEAN);
    }

    private static FunctionDefinition junction(String name, BooleanValue decisive) {
        return new FunctionDefinition(
                name,
                CONDITIONS,
                TypeRule.always(Type.BOOLEAN),
                (_, parts, _) -> frame -> junction(parts, decisive, frame));
    }

    private static Value junction(List<Evaluator> parts, BooleanValue decisive, Frame frame) {
        Value result = decisive.negate();
        for (Evaluator part : parts) {
            Value value = part.evaluate(frame);
            if (value == decisive) {
                return decisive;
            }
            if (!value.isPresent()) {
                result = Missing.UNDEFINED;
            }
        }
        return result;
    }

    private static Value not(Value value) {
        return value instanceof BooleanValue truth ? truth.negate() : Missing.UNDEFINED;
    }

    private static Value isBlank(Value value) {
        return value == Missing.UNDEFINED
                ? Missing.UNDEFINED
                : BooleanValue.of(value == Missing.BLANK);
    }

    private static Value isIn(List<Evaluator> parts, Frame frame) {
        Value sought = parts.get(0).evaluate(frame);
        if (!sought.isPresent()) {
            return sought;
        }
        Value result = BooleanValue.FALSE;
        for (Evaluator candidate : parts.subList(1, parts.size())) {
            Value value = candidate.evaluate(frame);
            if (value.equals(sought)) {
                return BooleanValue.TRUE;
            }
            if (value == Missing.UNDEFINED) {
                result = Missing.UNDEFINED;
            }
        }
        return result;
    }

    private static @Nullable Node membershipType(CallSite site) {
        return MeasureUnits.common(site, 0) == null ? null : site.call(Type.BOOLEAN);
    }
}
