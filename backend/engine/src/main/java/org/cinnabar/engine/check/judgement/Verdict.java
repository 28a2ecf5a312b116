package org.cinnabar.engine.check.judgement;

import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.Value;

/**
 * The outcome of a judgement (判定结果), with both sides of the comparison that failed; they are
 * undefined where no single comparison did.
 */
public record Verdict(Outcome outcome, Value left, Value right) {

    /** Whether a formula holds, fails, or says nothing. */
    public enum Outcome {
        SATISFIED,
        FAILED,
        NOT_APPLICABLE
    }

    static final Verdict SATISFIED = plain(Outcome.SATISFIED);
    static final Verdict FAILED = plain(Outcome.FAILED);
    static final Verdict NOT_APPLICABLE = plain(Outcome.NOT_APPLICABLE);

    private static Verdict plain(Outcome outcome) {
        return new Verdict(outcome, Missing.UNDEFINED, Missing.UNDEFINED);
    }

    /** The left side less the right one, when both are numbers. */
    public Value difference() {
        return left instanceof Decimal minuend && right instanceof Decimal subtrahend
                ? minuend.minus(subtrahend)
                : Missing.UNDEFINED;
    }
}
