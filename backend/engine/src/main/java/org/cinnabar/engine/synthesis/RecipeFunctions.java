package org.cinnabar.engine.synthesis;

import org.cinnabar.engine.expression.evaluation.Evaluator;
import org.cinnabar.engine.expression.function.CallSite;
import org.cinnabar.engine.expression.function.FunctionDefinition;
import org.cinnabar.engine.expression.function.Parameter;
import org.cinnabar.engine.expression.function.Signature;
import org.cinnabar.engine.expression.function.TypeRule;
import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.expression.value.BooleanValue;
import org.cinnabar.engine.expression.value.DateValue;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.TextValue;
import org.cinnabar.engine.expression.value.Value;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The functions that only recipes may call (合成函数). */
final class RecipeFunctions {

    private static final Signature TWO_NUMBERS = Signature.of(Parameter.NUMBER, Parameter.NUMBER);

    static final List<FunctionDefinition> ALL =
            List.of(
                    strict("UNIFORM", TWO_NUMBERS, Type.NUMBER, RecipeFunctions::uniform),
                    strict("NORMAL", TWO_NUMBERS, Type.NUMBER, RecipeFunctions::normal),
                    strict(
                            "CHANCE",
                            Signature.of(Parameter.NUMBER),
                            Type.BOOLEAN,
                            of -> BooleanValue.of(draw().chance(number(of[0]).doubleValue()))),
                    FunctionDefinition.strict(
                            "PICK",
                            Signature.of(Parameter.ANY).repeating(Parameter.ANY),
                            RecipeFunctions::sameType,
                            of -> draw().pick(Arrays.asList(of))),
                    strict(
                            "SERIAL",
                            Signature.of(Parameter.TEXT, Parameter.NUMBER),
                            Type.TEXT,
                            RecipeFunctions::serial),
                    strict(
                            "TEXT",
                            Signature.of(Parameter.NUMBER),
                            Type.TEXT,
                            of -> new TextValue(of[0].text())),
                    strict(
                            "UNITNUMBER",
                            Signature.of(),
                            Type.NUMBER,
                            _ -> Decimal.of(unitNumber())),
                    strict("DAYIN", TWO_NUMBERS, Type.DATE, RecipeFunctions::dayIn),
                    strict(
                            "PARTNER",
                            Signature.of(Parameter.TEXT, Parameter.NUMBER, Parameter.TEXT),
                            Type.TEXT,
                            RecipeFunctions::partner),
                    new FunctionDefinition(
                            "IFMISSING",
                            Signature.of(Parameter.ANY, Parameter.ANY),
                            RecipeFunctions::sameType,
                            (_, parts, _) -> ifMissing(parts.get(0), parts.get(1))));

    private RecipeFunctions() {}

    private static FunctionDefinition strict(
            String name, Signature signature, Type result, Function<Value[], Value> body) {
        return FunctionDefinition.strict(name, signature, result, body);
    }

    private static Draw draw() {
        return Circumstances.current().draw();
    }

    private static int unitNumber() {
        Circumstances now = Circumstances.current();
        return now.population().number(now.unit());
    }

    private static BigDecimal number(Value value) {
        return ((Decimal) value).toBigDecimal();
    }

    private static Value uniform(Value[] of) {
        return Decimal.of(draw().uniform(number(of[0]), number(of[1])));
    }

    private static Value normal(Value[] of) {
        return Decimal.of(draw().normal(number(of[0]), number(of[1])));
    }

    private static Value serial(Value[] of) {
        String prefix = of[0].text();
        int digits = number(of[1]).intValue();
        return new TextValue(prefix + ("%0" + digits + "d").formatted(draw().next(prefix)));
    }

    /** A day between two fractions of the reporting period; above 1 is after its end. */
    private static Value dayIn(Value[] of) {
        Circumstances now = Circumstances.current();
        BigDecimal at = now.draw().uniform(number(of[0]), number(of[1]));
        LocalDate first = PeriodDays.first(now.period());
        long days = PeriodDays.count(now.period());
        long offset =
                at.multiply(BigDecimal.valueOf(days)).setScale(0, RoundingMode.FLOOR).longValue();
        return new DateValue(first.plusDays(offset));
    }

    private static Value partner(Value[] of) {
        Circumstances now = Circumstances.current();
        SyntheticUnit partner =
                now.population().partner(now.unit(), of[0].text(), number(of[1]).intValue());
        return new TextValue(
                switch (of[2].text()) {
                    case "name" -> partner.name();
                    case "region" -> partner.place().regionCode();
                    default -> partner.creditCode();
                });
    }

    private static Evaluator ifMissing(Evaluator wanted, Evaluator otherwise) {
        return frame -> {
            Value value = wanted.evaluate(frame);
            return value.isPresent() ? value : otherwise.evaluate(frame);
        };
    }

    private static @Nullable Node sameType(CallSite site) {
        ValueType first = site.argument(0).type().value();
        for (int i = 1; i < site.arguments().size(); i++) {
            ValueType other = site.argument(i).type().value();
            if (other != first) {
                site.fault(
                        i,
                        FaultMessage.TYPE_MISMATCH,
                        site.function(),
                        first.title(),
                        other.title());
                return null;
            }
        }
        return TypeRule.always(Type.of(first)).apply(site);
    }
}
