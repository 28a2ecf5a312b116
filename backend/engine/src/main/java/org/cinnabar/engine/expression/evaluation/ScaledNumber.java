package org.cinnabar.engine.expression.evaluation;

import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.Value;

import java.math.BigDecimal;
import java.util.stream.LongStream;

/**
 * A number as a long, counted in units of the last decimal of its cell (按小数位放大的整数): {@code 12.5} of
 * a cell with three decimals is 12500. Two longs outside the range of stored numbers say that there
 * is no such long.
 */
public final class ScaledNumber {

    /** Nothing was filled in. */
    public static final long BLANK = Long.MIN_VALUE;

    /** Undefined, or a number that has more decimals or digits than the scaled form can hold. */
    public static final long OTHER = Long.MIN_VALUE + 1;

    private static final int MOST_DIGITS = 18;
    private static final long[] POWERS_OF_TEN =
            LongStream.iterate(1, power -> power * 10).limit(MOST_DIGITS + 1).toArray();

    private ScaledNumber() {}

    /** The number that {@code text} writes in plain notation. */
    static long parse(String text, int scale) {
        int length = text.length();
        if (length == 0) {
            return BLANK;
        }
        boolean negative = text.charAt(0) == '-';
        int start = negative ? 1 : 0;
        int point = -1;
        long number = 0;
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0 && i > start && i < length - 1) {
                point = i;
            } else if (c >= '0' && c <= '9') {
                number = number * 10 + (c - '0');
            } else {
                return OTHER;
            }
        }
        int decimals = point < 0 ? 0 : length - 1 - point;
        int digits = length - start - (point < 0 ? 0 : 1);
        if (digits == 0 || digits + Math.max(0, scale - decimals) > MOST_DIGITS) {
            return OTHER;
        }
        return rescaled(negative ? -number : number, decimals, scale);
    }

    private static long rescaled(long number, int from, int to) {
        if (from <= to) {
            return number * POWERS_OF_TEN[to - from];
        }
        long unit = POWERS_OF_TEN[from - to];
        return number % unit == 0 ? number / unit : OTHER;
    }

    /** The scaled form of a value. */
    public static long of(Value value, int scale) {
        if (value == Missing.BLANK) {
            return BLANK;
        }
        if (!(value instanceof Decimal number)
                || number.decimals() > scale
                || !number.fitsLong(scale)) {
            return OTHER;
        }
        return Math.max(OTHER, number.toBigDecimal().movePointRight(scale).longValue());
    }

    /** The value of a scaled form other than {@link #OTHER}. */
    static Value value(long number, int scale) {
        return number == BLANK ? Missing.BLANK : Decimal.of(BigDecimal.valueOf(number, scale));
    }
}
