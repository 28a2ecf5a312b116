package org.cinnabar.engine.expression.evaluation;

import org.cinnabar.engine.expression.value.Value;

/** A formula made ready to run (求值器). */
@FunctionalInterface
public interface Evaluator {

    /** The value in that frame. */
    Value evaluate(Frame frame);

    /** All values, where the formula stands for a whole column; otherwise its only one. */
    default Value[] column(Frame frame) {
        return new Value[] {evaluate(frame)};
    }
}
