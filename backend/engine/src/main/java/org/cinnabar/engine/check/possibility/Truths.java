package org.cinnabar.engine.check.possibility;

/** Which truth values a condition may have (可能真值); neither where it can only be undefined. */
public record Truths(boolean yes, boolean no) implements Values {

    static final Truths BOTH = new Truths(true, true);
    static final Truths NONE = new Truths(false, false);

    static Truths of(boolean truth) {
        return new Truths(truth, !truth);
    }

    Truths negate() {
        return new Truths(no, yes);
    }

    @Override
    public boolean isNone() {
        return !yes && !no;
    }

    @Override
    public Truths meet(Values other) {
        Truths that = (Truths) other;
        return new Truths(yes && that.yes, no && that.no);
    }

    @Override
    public Truths join(Values other) {
        Truths that = (Truths) other;
        return new Truths(yes || that.yes, no || that.no);
    }
}
