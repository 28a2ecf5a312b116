package org.cinnabar.engine.check.plan;

import org.cinnabar.engine.check.judgement.Tolerance;
import org.cinnabar.engine.expression.evaluation.Layout;
import org.cinnabar.engine.expression.function.Comparison;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.ValueType;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans conditions (条件编制): from a typed tree to a {@link Condition}. */
final class ConditionPlan {

    private final NumberPlan numbers;
    private final TextPlan texts;

    ConditionPlan(Layout layout) {
        this.texts = new TextPlan(layout);
        this.numbers = new NumberPlan(layout, this, texts);
    }

    /** The plan of a condition without tolerance. */
    Condition of(Node node) throws NotPlannable {
        return of(node, null);
    }

    /** The plan of a check's formula: the tolerance reaches through AND and the branches of IF. */
    Condition of(Node node, @Nullable Tolerance tolerance) throws NotPlannable {
        return switch (node) {
            case Node.Truth(boolean truth) -> new Condition.Constant(truth);
            case Node.Call call -> call(call, tolerance);
            case Node.Previous(int steps, Node argument) ->
                    new Condition.Earlier(steps, of(argument));
            default -> throw new NotPlannable(node.getClass().getSimpleName());
        };
    }

    private Condition call(Node.Call call, @Nullable Tolerance tolerance) throws NotPlannable {
        List<Node> arguments = call.arguments();
        switch (call.function()) {
            case "AND":
                return new Condition.Junction(true, all(arguments, tolerance));
            case "OR":
                return new Condition.Junction(false, all(arguments, null));
            case "NOT":
                return new Condition.Negated(of(arguments.get(0)));
            case "IF":
                return new Condition.Choice(
                        of(arguments.get(0)),
                        of(arguments.get(1), tolerance),
                        arguments.size() > 2
                                ? of(arguments.get(2), tolerance)
                                : new Condition.Constant(true));
            case "ISBLANK":
                return blank(arguments.get(0));
            case "IN":
                return oneOf(arguments);
            default:
                Optional<Comparison> comparison = Comparison.of(call.function());
                if (comparison.isEmpty()) {
                    throw new NotPlannable(call.function());
                }
                return compared(comparison.get(), arguments.get(0), arguments.get(1), tolerance);
        }
    }

    private List<Condition> all(List<Node> nodes, @Nullable Tolerance tolerance)
            throws NotPlannable {
        List<Condition> all = new ArrayList<>();
        for (Node node : nodes) {
            all.add(of(node, tolerance));
        }
        return all;
    }

    private Condition blank(Node node) throws NotPlannable {
        return switch (node.type().value()) {
            case NUMBER -> new Condition.NumberBlank(numbers.of(node));
            case TEXT -> new Condition.TextBlank(texts.of(node));
            case BOOLEAN, DATE -> throw new NotPlannable("ISBLANK");
        };
    }

    /** Among written values, a blank one is never found. */
    private Condition oneOf(List<Node> arguments) throws NotPlannable {
        List<Condition> candidates = new ArrayList<>();
        for (Node candidate : arguments.subList(1, arguments.size())) {
            boolean written =
                    candidate instanceof Node.Number
                            || candidate instanceof Node.Text(String text) && !text.isEmpty();
            if (!written) {
                throw new NotPlannable("IN");
            }
            candidates.add(compared(Comparison.EQUAL, arguments.get(0), candidate, null));
        }
        return new Condition.Junction(false, candidates);
    }

    private Condition compared(
            Comparison comparison, Node left, Node right, @Nullable Tolerance tolerance)
            throws NotPlannable {
        if (left.type().value() == ValueType.TEXT) {
            return new Condition.TextsCompared(
                    texts.of(left), texts.of(right), comparison == Comparison.EQUAL);
        }
        if (left.type().value() != ValueType.NUMBER) {
            throw new NotPlannable(comparison.symbol());
        }
        boolean tolerant =
                switch (comparison) {
                    case EQUAL, AT_MOST, AT_LEAST -> true;
                    case DIFFERENT, LESS, GREATER -> false;
                };
        return compared(
                comparison, numbers.of(left), numbers.of(right), tolerant ? tolerance : null);
    }

    private static Condition compared(
            Comparison comparison, Quantity left, Quantity right, @Nullable Tolerance tolerance)
            throws NotPlannable {
        boolean relative = tolerance != null && tolerance.relative();
        int scale = Math.max(left.scale(), right.scale());
        if (tolerance != null) {
            int units = NumberPlan.constant(tolerance.value()).scale();
            int allowed = relative ? units + right.scale() : units;
            scale = Math.max(scale, allowed);
            NumberPlan.aligned(allowed, scale);
        }
        if (relative && !right.precision().product()) {
            throw new NotPlannable("a tolerance relative to a sum of quotients");
        }
        NumberPlan.aligned(left.scale(), scale);
        NumberPlan.aligned(right.scale(), scale);
        Precision precision = Precision.ofComparison(left, right, scale);
        boolean sure =
                precision.isExact() || precision.terminating() && !(relative && right.isFraction());
        return new Condition.Compared(comparison, left, right, tolerance, scale, sure);
    }
}
