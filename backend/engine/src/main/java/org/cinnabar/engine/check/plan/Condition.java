package org.cinnabar.engine.check.plan;

import org.cinnabar.engine.check.judgement.Tolerance;
import org.cinnabar.engine.expression.function.Comparison;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** The plan of a condition (条件计划): true, false, or undefined. */
public sealed interface Condition {

    /** {@code TRUE} or {@code FALSE}. */
    record Constant(boolean truth) implements Condition {}

    /**
     * Two numbers held against each other, both aligned to {@code scale}. Where {@code sure} is
     * false, sides that seem to lie exactly at the limit are not decided.
     */
    record Compared(
            Comparison comparison,
            Quantity left,
            Quantity right,
            @Nullable Tolerance tolerance,
            int scale,
            boolean sure)
            implements Condition {}

    /** Whether two texts are equal, or differ. */
    record TextsCompared(TextSource left, TextSource right, boolean equal) implements Condition {}

    /** All of them, or any of them; the first that decides does. */
    record Junction(boolean all, List<Condition> parts) implements Condition {}

    /** The opposite. */
    record Negated(Condition part) implements Condition {}

    /** One of two conditions. */
    record Choice(Condition condition, Condition whenTrue, Condition otherwise)
            implements Condition {}

    /** Whether a number is blank. */
    record NumberBlank(Quantity part) implements Condition {}

    /** Whether a text is blank. */
    record TextBlank(TextSource part) implements Condition {}

    /** The part in the submission so many periods before; undefined when there is none. */
    record Earlier(int steps, Condition part) implements Condition {}
}
