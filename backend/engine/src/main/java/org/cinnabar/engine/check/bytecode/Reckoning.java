package org.cinnabar.engine.check.bytecode;

import org.cinnabar.engine.expression.evaluation.ScaledNumber;

/** Whole-number arithmetic that the JDK lacks (整数运算). */
final class Reckoning {

    private Reckoning() {}

    /** The quotient of a number and a positive unit, rounded half up, away from zero. */
    static long roundedQuotient(long number, long unit) {
        long quotient = number / unit;
        long rest = Math.abs(number % unit);
        if (rest < unit - rest) {
            return quotient;
        }
        return number < 0 ? Math.subtractExact(quotient, 1) : Math.addExact(quotient, 1);
    }

    /**
     * The sum so far and so many units of the next number, each of which may stand for a missing
     * one: blanks are skipped.
     */
    static long plus(long sofar, long next, long unit) {
        if (sofar == ScaledNumber.OTHER || next == ScaledNumber.OTHER) {
            return ScaledNumber.OTHER;
        }
        if (next == ScaledNumber.BLANK) {
            return sofar;
        }
        long added = Math.multiplyExact(next, unit);
        long sum = sofar == ScaledNumber.BLANK ? added : Math.addExact(sofar, added);
        return Math.max(ScaledNumber.OTHER, sum);
    }

    /** Ten to that power, of at most 18. */
    static long powerOfTen(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }
}
