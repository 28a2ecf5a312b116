package org.cinnabar.engine.check.plan;

import org.cinnabar.engine.check.judgement.Tolerance;
import org.cinnabar.engine.expression.evaluation.Layout;
import org.cinnabar.engine.expression.tree.Node;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** The plan of a check (审核计划): when it applies, and what must hold. */
public record Plan(@Nullable Condition when, Condition formula) {

    /** A method with more nodes than this would be too long for the JVM's own compiler. */
    private static final int MOST_NODES = 120;

    /** The plan of a formula; empty when some part of it has none. */
    public static Optional<Plan> of(
            Layout layout, @Nullable Node when, Node formula, @Nullable Tolerance tolerance) {
        if (size(formula) + (when == null ? 0 : size(when)) > MOST_NODES) {
            return Optional.empty();
        }
        try {
            ConditionPlan plan = new ConditionPlan(layout);
            return Optional.of(
                    new Plan(when == null ? null : plan.of(when), plan.of(formula, tolerance)));
        } catch (NotPlannable part) {
            return Optional.empty();
        }
    }

    private static int size(Node node) {
        return 1 + node.children().stream().mapToInt(Plan::size).sum();
    }
}
