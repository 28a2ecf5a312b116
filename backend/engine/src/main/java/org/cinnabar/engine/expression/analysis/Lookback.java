package org.cinnabar.engine.expression.analysis;

import org.cinnabar.engine.expression.syntax.Syntax;
import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.expression.value.Decimal;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The functions that look into other submissions of the unit (跨期函数): {@code PREV YOY PERIODS}. They
 * become nodes of their own, since they move where cells are read; {@code YOY(x)} becomes {@code x
 * / PREV(x) - 1}.
 */
final class Lookback {

    static final Set<String> FUNCTIONS = Set.of("PREV", "YOY", "PERIODS");

    private final Typing typing;
    private int inPrevious;
    private int inPeriods;

    Lookback(Typing typing) {
        this.typing = typing;
    }

    @Nullable Node call(Syntax.Call call) {
        int count = call.arguments().size();
        if (count != 1) {
            return typing.fault(call, FaultMessage.ARGUMENT_COUNT, call.function(), "1", count);
        }
        return switch (call.function()) {
            case "PREV" -> previous(call, Lookback::previous);
            case "YOY" -> previous(call, argument -> growth(call, argument));
            default -> periods(call);
        };
    }

    private @Nullable Node previous(Syntax.Call call, Function<Node, @Nullable Node> made) {
        inPrevious++;
        Node argument = typing.node(call.arguments().get(0));
        inPrevious--;
        return argument == null || !isSound(call, argument, inPeriods)
                ? null
                : made.apply(argument);
    }

    private @Nullable Node periods(Syntax.Call call) {
        Syntax inner = call.arguments().get(0);
        inPeriods++;
        Node argument = typing.node(inner);
        inPeriods--;
        if (argument == null
                || !isSound(call, argument, inPrevious)
                || typing.scalar(argument, inner) == null) {
            return null;
        }
        return new Node.Periods(argument);
    }

    private boolean isSound(Syntax.Call call, Node argument, int nestedInOther) {
        if (nestedInOther > 0) {
            typing.fault(call, FaultMessage.PERIOD_NESTING);
            return false;
        }
        if (!moves(argument)) {
            typing.fault(call, FaultMessage.NOTHING_MOVES, call.function());
            return false;
        }
        return true;
    }

    private static boolean moves(Node node) {
        return switch (node) {
            case Node.Cell _, Node.Column _, Node.Form _, Node.Variable _ -> true;
            case Node.Number _, Node.Text _, Node.Truth _, Node.RowCell _, Node.Register _ -> false;
            case Node.Call _, Node.Previous _, Node.Periods _ ->
                    node.children().stream().anyMatch(Lookback::moves);
        };
    }

    private static Node previous(Node argument) {
        return argument instanceof Node.Previous(int steps, Node inner)
                ? new Node.Previous(steps + 1, inner)
                : new Node.Previous(1, argument);
    }

    private @Nullable Node growth(Syntax.Call call, Node argument) {
        Type type = argument.type();
        if (type.value() != ValueType.NUMBER) {
            return typing.fault(
                    call.arguments().get(0),
                    FaultMessage.TYPE_MISMATCH,
                    "YOY",
                    ValueType.NUMBER.title(),
                    type.value().title());
        }
        if (typing.scalar(argument, call.arguments().get(0)) == null) {
            return null;
        }
        Node ratio = new Node.Call("/", List.of(argument, previous(argument)), Type.NUMBER);
        return new Node.Call("-", List.of(ratio, new Node.Number(Decimal.of(1))), Type.NUMBER);
    }
}
