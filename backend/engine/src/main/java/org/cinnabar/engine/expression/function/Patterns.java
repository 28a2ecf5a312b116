package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.expression.evaluation.Evaluator;
import org.cinnabar.engine.expression.pattern.InvalidPattern;
import org.cinnabar.engine.expression.pattern.SafePattern;
import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.value.BooleanValue;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.Value;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Questions about the shape of a text (文本格式): {@code MATCHES USCC}. */
final class Patterns {

    static final List<FunctionDefinition> ALL =
            List.of(
                    new FunctionDefinition(
                            "MATCHES",
                            Signature.of(Parameter.TEXT, Parameter.LITERAL),
                            Patterns::canonical,
                            (call, parts, _) -> matches(parts.get(0), call.arguments().get(1))),
                    FunctionDefinition.strict(
                            "USCC",
                            Signature.of(Parameter.TEXT),
                            Type.BOOLEAN,
                            of -> BooleanValue.of(CreditCode.isValid(of[0].text()))));

    private Patterns() {}

    private static @Nullable Node canonical(CallSite site) {
        try {
            Node pattern = new Node.Text(SafePattern.read(site.literal(1)).canonical());
            return new Node.Call(site.function(), List.of(site.argument(0), pattern), Type.BOOLEAN);
        } catch (InvalidPattern invalid) {
            site.fault(1, FaultMessage.PATTERN_INVALID, invalid.index() + 1, invalid.reason());
            return null;
        }
    }

    private static Evaluator matches(Evaluator text, Node pattern) {
        SafePattern safe = SafePattern.ofCanonical(((Node.Text) pattern).value());
        return FunctionDefinition.strict(List.of(text), of -> matches(of[0].text(), safe));
    }

    private static Value matches(String text, SafePattern pattern) {
        return SafePattern.isTooLong(text)
                ? Missing.UNDEFINED
                : BooleanValue.of(pattern.fits(text));
    }
}
