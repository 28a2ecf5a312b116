package org.cinnabar.engine.check.judgement;

import org.cinnabar.engine.check.judgement.Verdict.Outcome;
import org.cinnabar.engine.expression.evaluation.Evaluator;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.function.Comparison;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.value.BooleanValue;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.Value;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Follows a formula from its top through {@code AND} and the branches of {@code IF} to the
 * comparisons that decide it (判定分解): the tolerance holds there, and there a failure is explained.
 */
public final class JudgeBuilder {

    private final Function<Node, Evaluator> binder;
    private final @Nullable Tolerance tolerance;

    public JudgeBuilder(Function<Node, Evaluator> binder, @Nullable Tolerance tolerance) {
        this.binder = binder;
        this.tolerance = tolerance;
    }

    /** Makes {@code formula} ready to be judged. */
    public Judge build(Node formula) {
        if (formula instanceof Node.Call(String function, List<Node> arguments, _)) {
            if (function.equals("AND")) {
                return all(arguments.stream().map(this::build).toList());
            }
            if (function.equals("IF")) {
                return choice(arguments);
            }
            Optional<Comparison> comparison = Comparison.of(function);
            if (comparison.isPresent()) {
                return comparison(comparison.get(), arguments);
            }
        }
        return plain(binder.apply(formula));
    }

    private static Judge all(List<Judge> parts) {
        return frame -> {
            Verdict result = Verdict.SATISFIED;
            for (Judge part : parts) {
                Verdict verdict = part.judge(frame);
                if (verdict.outcome() == Outcome.FAILED) {
                    return verdict;
                }
                if (verdict.outcome() == Outcome.NOT_APPLICABLE) {
                    result = verdict;
                }
            }
            return result;
        };
    }

    private Judge choice(List<Node> arguments) {
        Evaluator condition = binder.apply(arguments.get(0));
        Judge whenTrue = build(arguments.get(1));
        Judge otherwise = arguments.size() > 2 ? build(arguments.get(2)) : _ -> Verdict.SATISFIED;
        return frame -> {
            Value decided = condition.evaluate(frame);
            if (!decided.isPresent()) {
                return Verdict.NOT_APPLICABLE;
            }
            return (decided == BooleanValue.TRUE ? whenTrue : otherwise).judge(frame);
        };
    }

    private static Judge plain(Evaluator evaluator) {
        return frame -> {
            Value truth = evaluator.evaluate(frame);
            if (!truth.isPresent()) {
                return Verdict.NOT_APPLICABLE;
            }
            return truth == BooleanValue.TRUE ? Verdict.SATISFIED : Verdict.FAILED;
        };
    }

    private Judge comparison(Comparison comparison, List<Node> arguments) {
        Evaluator left = binder.apply(arguments.get(0));
        Evaluator right = binder.apply(arguments.get(1));
        return frame -> compare(comparison, left, right, frame);
    }

    private Verdict compare(Comparison comparison, Evaluator left, Evaluator right, Frame frame) {
        Value one = left.evaluate(frame);
        Value other = right.evaluate(frame);
        if (!one.isPresent() || !other.isPresent()) {
            return Verdict.NOT_APPLICABLE;
        }
        if (comparison.holds(one, other) || isTolerated(comparison, one, other)) {
            return Verdict.SATISFIED;
        }
        return new Verdict(Outcome.FAILED, one, other);
    }

    private boolean isTolerated(Comparison comparison, Value left, Value right) {
        if (tolerance == null || !(left instanceof Decimal one && right instanceof Decimal other)) {
            return false;
        }
        Value distance =
                switch (comparison) {
                    case EQUAL ->
                            one.minus(other) instanceof Decimal gap ? gap.abs() : Missing.UNDEFINED;
                    case AT_MOST -> one.minus(other);
                    case AT_LEAST -> other.minus(one);
                    case DIFFERENT, LESS, GREATER -> Missing.UNDEFINED;
                };
        return distance instanceof Decimal gap
                && tolerance.around(other) instanceof Decimal allowed
                && gap.compareTo(allowed) <= 0;
    }
}
