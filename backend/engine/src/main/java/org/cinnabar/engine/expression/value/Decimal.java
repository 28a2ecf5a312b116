package org.cinnabar.engine.expression.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalInt;

/**
 * An exact decimal number (数值). Sums, differences and products are exact; quotients have 34
 * significant digits, rounded half up. A result with more than {@value #LIMIT} digits before or
 * after the point is undefined, so that no formula can grow without bound.
 */
public final class Decimal implements Value, Comparable<Decimal> {

    /** The most digits a number may have before the point, and after it. */
    public static final int LIMIT = 256;

    public static final Decimal ZERO = new Decimal(BigDecimal.ZERO);
    private static final Decimal HUNDREDTH = new Decimal(new BigDecimal("0.01"));
    private static final BigDecimal LARGEST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final MathContext QUOTIENT = new MathContext(34, RoundingMode.HALF_UP);

    private final BigDecimal value;

    private Decimal(BigDecimal value) {
        this.value = value;
    }

    public static Decimal of(long value) {
        return new Decimal(BigDecimal.valueOf(value));
    }

    /** A number from outside; undefined when it is out of range. */
    public static Value of(BigDecimal value) {
        return bounded(value);
    }

    /**
     * Reads plain decimal notation, {@code -?\d+(\.\d+)?}; undefined for anything else, exponents
     * and group separators included.
     */
    public static Value parse(String text) {
        return isPlain(text) ? bounded(new BigDecimal(text)) : Missing.UNDEFINED;
    }

    private static boolean isPlain(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = -1;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0 && i > start) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return text.length() > start
                && point != text.length() - 1
                && text.length() <= 2 * LIMIT + 2;
    }

    private static Value bounded(BigDecimal value) {
        if (value.scale() <= LIMIT && value.precision() - value.scale() <= LIMIT) {
            return new Decimal(value);
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() <= LIMIT && stripped.precision() - stripped.scale() <= LIMIT
                ? new Decimal(stripped)
                : Missing.UNDEFINED;
    }

    public Value plus(Decimal other) {
        return bounded(value.add(other.value));
    }

    public Value minus(Decimal other) {
        return bounded(value.subtract(other.value));
    }

    public Value times(Decimal other) {
        return bounded(value.multiply(other.value));
    }

    /** The quotient; undefined when {@code other} is zero. */
    public Value dividedBy(Decimal other) {
        return other.isZero() ? Missing.UNDEFINED : bounded(value.divide(other.value, QUOTIENT));
    }

    /** The value of {@code this} percent. */
    public Value percent() {
        return times(HUNDREDTH);
    }

    /** The remainder after floored division, with the sign of {@code other}, as in Excel. */
    public Value modulo(Decimal other) {
        if (other.isZero()) {
            return Missing.UNDEFINED;
        }
        BigDecimal remainder = value.remainder(other.value);
        boolean differs = remainder.signum() * other.value.signum() < 0;
        return bounded(differs ? remainder.add(other.value) : remainder);
    }

    /** This number multiplied by itself; a negative exponent divides one by the result. */
    public Value power(int exponent) {
        if (isZero() && exponent <= 0) {
            return Missing.UNDEFINED;
        }
        Value result = of(1);
        for (int i = 0; i < Math.abs(exponent); i++) {
            if (!(result instanceof Decimal product)) {
                return result;
            }
            result = product.times(this);
        }
        return exponent < 0 && result instanceof Decimal divisor
                ? of(1).dividedBy(divisor)
                : result;
    }

    /** Rounded half up (away from zero) to that many decimals; negative counts leave tens. */
    public Decimal round(int decimals) {
        return new Decimal(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** The next whole number at or below this one. */
    public Decimal floor() {
        return new Decimal(value.setScale(0, RoundingMode.FLOOR));
    }

    public Decimal negate() {
        return new Decimal(value.negate());
    }

    public Decimal abs() {
        return new Decimal(value.abs());
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    /** The number of decimals actually used, trailing zeros not counted. */
    public int decimals() {
        return value.scale() <= 0 ? 0 : Math.max(0, value.stripTrailingZeros().scale());
    }

    /** Whether this number, counted in units of the last of {@code scale} decimals, fits a long. */
    public boolean fitsLong(int scale) {
        return value.abs().movePointRight(scale).compareTo(LARGEST_LONG) <= 0;
    }

    /** This number as an int; empty when it is no whole number within the limits. */
    public OptionalInt wholeNumber(int min, int max) {
        if (compareTo(of(min)) < 0 || compareTo(of(max)) > 0 || decimals() > 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(value.intValue());
    }

    /** This number for callers who compute further outside the language. */
    public BigDecimal toBigDecimal() {
        return value;
    }

    /** Plain notation without exponent and without trailing zeros. */
    @Override
    public String text() {
        return value.stripTrailingZeros().toPlainString();
    }

    @Override
    public int compareTo(Decimal other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decimal decimal && compareTo(decimal) == 0;
    }

    @Override
    public int hashCode() {
        return value.stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
