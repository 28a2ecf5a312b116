package org.cinnabar.engine.expression.evaluation;

import org.cinnabar.engine.expression.value.Value;

import java.util.function.Function;

/** A formula that stands for a whole column (整列) and has no single value. */
public final class ColumnEvaluator implements Evaluator {

    private final Function<Frame, Value[]> values;

    public ColumnEvaluator(Function<Frame, Value[]> values) {
        this.values = values;
    }

    @Override
    public Value[] column(Frame frame) {
        return values.apply(frame);
    }

    @Override
    public Value evaluate(Frame frame) {
        throw new IllegalStateException("a whole column was used as a single value");
    }
}
