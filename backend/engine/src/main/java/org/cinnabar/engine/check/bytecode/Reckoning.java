package org.cinnabar.engine.check.bytecode;

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

    /** Ten to that power, of at most 18. */
    static long powerOfTen(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }
}
