package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.expression.evaluation.Evaluator;
import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.expression.value.BooleanValue;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.Value;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * The comparison operators (比较): {@code = <> < <= > >=}. A blank or undefined side leaves them
 * undefined; comparing with {@code ""} asks whether the other side is blank.
 */
final class Comparisons {

    static final List<FunctionDefinition> ALL =
            Arrays.stream(Comparison.values()).map(Comparisons::operator).toList();

    private Comparisons() {}

    private static FunctionDefinition operator(Comparison comparison) {
        return new FunctionDefinition(
                comparison.symbol(),
                Signature.of(Parameter.ANY, Parameter.ANY),
                site -> type(site, comparison),
                (_, parts, _) -> compare(comparison, parts.get(0), parts.get(1)));
    }

    private static Evaluator compare(Comparison comparison, Evaluator left, Evaluator right) {
        return frame -> {
            Value one = left.evaluate(frame);
            Value other = right.evaluate(frame);
            return one.isPresent() && other.isPresent()
                    ? BooleanValue.of(comparison.holds(one, other))
                    : Missing.UNDEFINED;
        };
    }

    private static @Nullable Node type(CallSite site, Comparison comparison) {
        if (!comparison.isOrder()) {
            if (isEmptyText(site.argument(1))) {
                return blank(site.argument(0), comparison);
            }
            if (isEmptyText(site.argument(0))) {
                return blank(site.argument(1), comparison);
            }
        }
        Type common = MeasureUnits.common(site, 0);
        if (common == null) {
            return null;
        }
        ValueType type = common.value();
        if (comparison.isOrder() && type != ValueType.NUMBER && type != ValueType.DATE) {
            site.fault(
                    0,
                    FaultMessage.TYPE_MISMATCH,
                    comparison.symbol(),
                    ValueType.NUMBER.title(),
                    type.title());
            return null;
        }
        return site.call(Type.BOOLEAN);
    }

    private static boolean isEmptyText(Node node) {
        return node instanceof Node.Text(String value) && value.isEmpty();
    }

    private static Node blank(Node asked, Comparison comparison) {
        Node blank = new Node.Call("ISBLANK", List.of(asked), Type.BOOLEAN);
        return comparison == Comparison.EQUAL
                ? blank
                : new Node.Call("NOT", List.of(blank), Type.BOOLEAN);
    }
}
