package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.expression.evaluation.Evaluator;
import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.TextValue;
import org.cinnabar.engine.expression.value.Value;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.OptionalInt;

/** Functions of texts (文本函数): {@code & LEN LEFT RIGHT MID VALUE}. */
final class Texts {

    private static final int LONGEST = 1_000_000;

    static final List<FunctionDefinition> ALL =
            List.of(
                    new FunctionDefinition(
                            "&",
                            Signature.of(Parameter.ANY, Parameter.ANY),
                            Texts::joinedType,
                            (_, parts, _) -> joined(parts.get(0), parts.get(1))),
                    FunctionDefinition.strict(
                            "LEN",
                            Signature.of(Parameter.TEXT),
                            Type.NUMBER,
                            of -> Decimal.of(((TextValue) of[0]).length())),
                    FunctionDefinition.strict(
                            "LEFT",
                            Signature.of(Parameter.TEXT, Parameter.NUMBER),
                            Type.TEXT,
                            of -> left((TextValue) of[0], of[1])),
                    FunctionDefinition.strict(
                            "RIGHT",
                            Signature.of(Parameter.TEXT, Parameter.NUMBER),
                            Type.TEXT,
                            of -> right((TextValue) of[0], of[1])),
                    FunctionDefinition.strict(
                            "MID",
                            Signature.of(Parameter.TEXT, Parameter.NUMBER, Parameter.NUMBER),
                            Type.TEXT,
                            of -> middle((TextValue) of[0], of[1], of[2])),
                    FunctionDefinition.strict(
                            "VALUE",
                            Signature.of(Parameter.TEXT),
                            Type.NUMBER,
                            of -> Decimal.parse(of[0].text())));

    private Texts() {}

    private static Evaluator joined(Evaluator left, Evaluator right) {
        return frame -> {
            Value one = left.evaluate(frame);
            Value other = right.evaluate(frame);
            return one == Missing.UNDEFINED || other == Missing.UNDEFINED
                    ? Missing.UNDEFINED
                    : text(one.text() + other.text());
        };
    }

    private static @Nullable Node joinedType(CallSite site) {
        for (int i = 0; i < 2; i++) {
            if (site.argument(i).type().value() == ValueType.BOOLEAN) {
                site.fault(
                        i,
                        FaultMessage.TYPE_MISMATCH,
                        "&",
                        ValueType.TEXT.title(),
                        ValueType.BOOLEAN.title());
                return null;
            }
        }
        return site.call(Type.TEXT);
    }

    /** A text; the empty one is blank. */
    private static Value text(String text) {
        if (text.length() > LONGEST) {
            return Missing.UNDEFINED;
        }
        return text.isEmpty() ? Missing.BLANK : new TextValue(text);
    }

    private static Value left(TextValue text, Value count) {
        OptionalInt characters = whole(count, 0);
        return characters.isEmpty()
                ? Missing.UNDEFINED
                : text(text.part(0, characters.getAsInt()).text());
    }

    private static Value right(TextValue text, Value count) {
        OptionalInt characters = whole(count, 0);
        if (characters.isEmpty()) {
            return Missing.UNDEFINED;
        }
        int start = Math.max(0, text.length() - characters.getAsInt());
        return text(text.part(start, characters.getAsInt()).text());
    }

    private static Value middle(TextValue text, Value start, Value count) {
        OptionalInt from = whole(start, 1);
        OptionalInt characters = whole(count, 0);
        return from.isEmpty() || characters.isEmpty()
                ? Missing.UNDEFINED
                : text(text.part(from.getAsInt() - 1, characters.getAsInt()).text());
    }

    private static OptionalInt whole(Value number, int min) {
        return ((Decimal) number).wholeNumber(min, LONGEST);
    }
}
