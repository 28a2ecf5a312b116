package org.cinnabar.engine.check.bytecode;

/** What compiled code says about a check (判定). */
public enum Decision {
    SATISFIED,
    FAILED,
    NOT_APPLICABLE,

    /** Another way has to decide: the check is not compiled, or these values do not fit longs. */
    UNDECIDED
}
