package org.cinnabar.engine.sql;

import org.cinnabar.engine.expression.value.Decimal;

import java.math.BigDecimal;

/** How many digits a number can have at most before and after its point (位数上限). */
record Digits(int whole, int decimals) {

    static final Digits NONE = new Digits(0, 0);
    static final Digits ANY = new Digits(Decimal.LIMIT, Decimal.LIMIT);
    private static final int ROWS = 12;

    static Digits of(BigDecimal number) {
        return new Digits(
                Math.max(0, number.precision() - number.scale()), Math.max(0, number.scale()));
    }

    Digits plus(Digits other) {
        return new Digits(Math.max(whole, other.whole) + 1, Math.max(decimals, other.decimals));
    }

    Digits times(Digits other) {
        return new Digits(whole + other.whole, decimals + other.decimals);
    }

    /** The larger of both, for a value that is one or the other. */
    Digits or(Digits other) {
        return new Digits(Math.max(whole, other.whole), Math.max(decimals, other.decimals));
    }

    /** Of a sum over as many rows as a table can have. */
    Digits summed() {
        return new Digits(whole + ROWS, decimals);
    }

    /** Whether such a number can be too long for the language. */
    boolean mayExceed() {
        return whole > Decimal.LIMIT || decimals > Decimal.LIMIT;
    }
}
