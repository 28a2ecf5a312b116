package org.cinnabar.engine.check.judgement;

import org.cinnabar.engine.expression.function.Comparison;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.ValueType;

import java.util.List;

/**
 * Whether a tolerance makes sense for a formula (误差适用性): some comparison of numbers with {@code =},
 * {@code <=} or {@code >=} decides it, and none with {@code <}, {@code >} or {@code <>}.
 */
public final class ToleranceUse {

    private boolean used;
    private boolean misused;

    private ToleranceUse() {}

    /** Whether {@code formula} may have a tolerance. */
    public static boolean isSoundFor(Node formula) {
        ToleranceUse use = new ToleranceUse();
        use.visit(formula);
        return use.used && !use.misused;
    }

    private void visit(Node node) {
        if (!(node instanceof Node.Call(String function, List<Node> arguments, _))) {
            return;
        }
        if (function.equals("AND")) {
            arguments.forEach(this::visit);
        } else if (function.equals("IF")) {
            arguments.subList(1, arguments.size()).forEach(this::visit);
        } else {
            Comparison.of(function).ifPresent(comparison -> visit(comparison, arguments));
        }
    }

    private void visit(Comparison comparison, List<Node> sides) {
        switch (comparison) {
            case EQUAL, AT_MOST, AT_LEAST ->
                    used |= sides.get(0).type().value() == ValueType.NUMBER;
            case DIFFERENT, LESS, GREATER -> misused = true;
        }
    }
}
