package org.cinnabar.engine.check.bytecode;

/**
 * The locals that hold a number (存放处): the long, and its positive divisor where it is a fraction.
 */
record Place(int number, int divisor) {

    private static final int NONE = -1;

    static Place whole(int number) {
        return new Place(number, NONE);
    }

    /** A new place for the long on the stack. */
    static Place stored(MethodCode method) {
        int number = method.newLong();
        method.code().lstore(number);
        return whole(number);
    }

    boolean isFraction() {
        return divisor != NONE;
    }

    /** Puts the long on the stack, with so many digits more. */
    void load(MethodCode method, int digits) {
        method.code().lload(number);
        method.scaleUp(digits);
    }

    /** Multiplies the long on the stack by the divisor, where there is one. */
    void timesDivisor(MethodCode method) {
        if (isFraction()) {
            method.code().lload(divisor);
            method.math("multiplyExact");
        }
    }
}
