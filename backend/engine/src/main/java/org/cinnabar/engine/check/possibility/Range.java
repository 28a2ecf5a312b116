package org.cinnabar.engine.check.possibility;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A stretch of numbers (取值区间); without an end where that one is null. */
record Range(@Nullable End low, @Nullable End high) implements Values {

    /** Where a stretch ends, and whether with or without that number. */
    record End(BigDecimal at, boolean included) {

        End plus(End other) {
            return new End(at.add(other.at), included && other.included);
        }

        End times(BigDecimal factor) {
            return new End(at.multiply(factor), included);
        }
    }

    static final Range ALL = new Range(null, null);
    static final Range NONE =
            new Range(new End(BigDecimal.ZERO, false), new End(BigDecimal.ZERO, false));
    static final Range ZERO = of(BigDecimal.ZERO);
    static final Range NOT_NEGATIVE = new Range(new End(BigDecimal.ZERO, true), null);
    static final Range NOT_POSITIVE = new Range(null, new End(BigDecimal.ZERO, true));
    static final Range POSITIVE = new Range(new End(BigDecimal.ZERO, false), null);
    static final Range NEGATIVE = new Range(null, new End(BigDecimal.ZERO, false));

    static Range of(BigDecimal value) {
        return between(value, value);
    }

    /** From the one to the other, both included, where stated. */
    static Range between(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        return new Range(
                low == null ? null : new End(low, true), high == null ? null : new End(high, true));
    }

    @Override
    public boolean isNone() {
        if (low == null || high == null) {
            return false;
        }
        int order = low.at.compareTo(high.at);
        return order > 0 || order == 0 && !(low.included && high.included);
    }

    boolean meets(Range other) {
        return !meet(other).isNone();
    }

    /** Whether it leaves out any of those. */
    boolean isNarrowerThan(Range other) {
        Range common = meet(other);
        return differ(common.low, other.low) || differ(common.high, other.high);
    }

    private static boolean differ(@Nullable End one, @Nullable End other) {
        if (one == null || other == null) {
            return one != other;
        }
        return one.included != other.included || one.at.compareTo(other.at) != 0;
    }

    @Override
    public Range meet(Values other) {
        Range that = (Range) other;
        return new Range(higher(low, that.low, false), lower(high, that.high, false));
    }

    @Override
    public Range join(Values other) {
        Range that = (Range) other;
        if (isNone()) {
            return that;
        }
        return that.isNone()
                ? this
                : new Range(lower(low, that.low, true), higher(high, that.high, true));
    }

    /** The higher end; a missing one, and one included, lies outside of others. */
    private static @Nullable End higher(@Nullable End one, @Nullable End other, boolean widening) {
        if (one == null || other == null) {
            return widening ? null : one == null ? other : one;
        }
        int order = one.at.compareTo(other.at);
        return order == 0 ? tied(one, other, widening) : order > 0 ? one : other;
    }

    private static @Nullable End lower(@Nullable End one, @Nullable End other, boolean widening) {
        if (one == null || other == null) {
            return widening ? null : one == null ? other : one;
        }
        int order = one.at.compareTo(other.at);
        return order == 0 ? tied(one, other, widening) : order < 0 ? one : other;
    }

    private static End tied(End one, End other, boolean widening) {
        return one.included == widening ? one : other;
    }

    Range plus(Range other) {
        if (isNone() || other.isNone()) {
            return NONE;
        }
        return new Range(
                low == null || other.low == null ? null : low.plus(other.low),
                high == null || other.high == null ? null : high.plus(other.high));
    }

    Range negate() {
        return times(BigDecimal.ONE.negate());
    }

    Range minus(Range other) {
        return plus(other.negate());
    }

    Range times(BigDecimal factor) {
        if (isNone()) {
            return NONE;
        }
        if (factor.signum() == 0) {
            return ZERO;
        }
        Range scaled =
                new Range(
                        low == null ? null : low.times(factor),
                        high == null ? null : high.times(factor));
        return factor.signum() > 0 ? scaled : new Range(scaled.high, scaled.low);
    }

    /** The products; only their sign where both factors vary. */
    Range times(Range other) {
        if (isNone() || other.isNone()) {
            return NONE;
        }
        if (other.low != null && other.isPoint()) {
            return times(other.low.at);
        }
        if (low != null && isPoint()) {
            return other.times(low.at);
        }
        boolean varies = meets(NEGATIVE) && meets(POSITIVE);
        if (varies || other.meets(NEGATIVE) && other.meets(POSITIVE)) {
            return ALL;
        }
        boolean alike = meets(NEGATIVE) == other.meets(NEGATIVE);
        if (meets(ZERO) || other.meets(ZERO)) {
            return alike ? NOT_NEGATIVE : NOT_POSITIVE;
        }
        return alike ? POSITIVE : NEGATIVE;
    }

    private boolean isPoint() {
        return low != null && high != null && low.at.compareTo(high.at) == 0;
    }

    /** No more of it than its sign: not negative, not positive, or anything. */
    Range sign() {
        if (isNone()) {
            return NONE;
        }
        if (!meets(NEGATIVE)) {
            return NOT_NEGATIVE;
        }
        return meets(POSITIVE) ? ALL : NOT_POSITIVE;
    }

    Range abs() {
        if (!meets(NEGATIVE)) {
            return this;
        }
        return meets(POSITIVE) ? join(negate()).meet(NOT_NEGATIVE) : negate();
    }

    /** The same numbers where they have that many decimals at most. */
    Range onGrid(int scale) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
        End from = low;
        if (from != null) {
            BigDecimal at = from.at.setScale(scale, RoundingMode.CEILING);
            boolean excluded = !from.included && at.compareTo(from.at) == 0;
            from = new End(excluded ? at.add(step) : at, true);
        }
        End to = high;
        if (to != null) {
            BigDecimal at = to.at.setScale(scale, RoundingMode.FLOOR);
            boolean excluded = !to.included && at.compareTo(to.at) == 0;
            to = new End(excluded ? at.subtract(step) : at, true);
        }
        return new Range(from, to);
    }
}
