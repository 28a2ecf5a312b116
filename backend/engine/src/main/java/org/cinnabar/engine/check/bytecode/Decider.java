package org.cinnabar.engine.check.bytecode;

import org.cinnabar.engine.expression.evaluation.Frame;

/** A group of checks as one compiled class (判定类). */
abstract class Decider {

    /** The outcome of the check with that number in the group, by its code in {@link Decision}. */
    abstract int decide(int number, Frame frame, int row);

    /**
     * Stores the outcomes of all checks that do not go through rows, each at its number in the
     * pack.
     */
    abstract void decideAll(Frame frame, byte[] outcomes);
}
