package org.cinnabar.engine.excel;

import org.cinnabar.engine.expression.tree.ValueType;

/**
 * A formula for a value (操作数).
 *
 * @param atomic whether it is an address or literal and may be repeated
 * @param decimals how many decimals a number can have; {@link #INEXACT} after a division
 */
record Operand(String formula, ValueType type, boolean atomic, int decimals) {

    static final int INEXACT = 9;

    static Operand of(String formula, ValueType type) {
        return new Operand(formula, type, false, INEXACT);
    }

    static Operand number(String formula, int decimals) {
        return new Operand(formula, ValueType.NUMBER, false, Math.min(decimals, INEXACT));
    }

    static Operand atom(String formula, ValueType type) {
        return new Operand(formula, type, true, INEXACT);
    }
}
