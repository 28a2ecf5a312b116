package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.Value;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.OptionalInt;

/** Functions of one number (取整与取绝对值): {@code ABS ROUND INT MOD}. */
final class Rounding {

    static final List<FunctionDefinition> ALL =
            List.of(
                    FunctionDefinition.strict(
                            "ABS",
                            Signature.of(Parameter.NUMBER),
                            MeasureUnits::kept,
                            of -> ((Decimal) of[0]).abs()),
                    FunctionDefinition.strict(
                            "ROUND",
                            Signature.of(Parameter.NUMBER, Parameter.NUMBER),
                            Rounding::roundType,
                            of -> round((Decimal) of[0], (Decimal) of[1])),
                    FunctionDefinition.strict(
                            "INT",
                            Signature.of(Parameter.NUMBER),
                            MeasureUnits::kept,
                            of -> ((Decimal) of[0]).floor()),
                    FunctionDefinition.strict(
                            "MOD",
                            Signature.of(Parameter.NUMBER, Parameter.NUMBER),
                            Type.NUMBER,
                            of -> ((Decimal) of[0]).modulo((Decimal) of[1])));

    private Rounding() {}

    private static Value round(Decimal number, Decimal digits) {
        OptionalInt whole = digits.wholeNumber(-Decimal.LIMIT, Decimal.LIMIT);
        return whole.isPresent() ? number.round(whole.getAsInt()) : Missing.UNDEFINED;
    }

    private static @Nullable Node roundType(CallSite site) {
        if (site.argument(1) instanceof Node.Number(Decimal digits)
                && digits.wholeNumber(-Decimal.LIMIT, Decimal.LIMIT).isEmpty()) {
            site.fault(1, FaultMessage.DIGITS);
            return null;
        }
        Type number = site.argument(0).type();
        return site.call(number);
    }
}
