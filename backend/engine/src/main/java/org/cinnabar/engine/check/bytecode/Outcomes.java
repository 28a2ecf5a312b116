package org.cinnabar.engine.check.bytecode;

import java.util.Arrays;

/** What compiled code said about the checks of a pack (判定一览); filled anew for each submission. */
public final class Outcomes {

    private static final Decision[] DECISIONS = Decision.values();

    private final byte[] decisions;
    private final byte[] satisfied;

    Outcomes(int checks) {
        this.decisions = new byte[checks];
        this.satisfied = new byte[checks];
        Arrays.fill(decisions, (byte) Decision.UNDECIDED.ordinal());
        Arrays.fill(satisfied, (byte) Decision.SATISFIED.ordinal());
    }

    /** What was said about the check with that number. */
    public Decision of(int check) {
        return DECISIONS[decisions[check]];
    }

    /** Whether every check is satisfied. */
    public boolean areAllSatisfied() {
        return Arrays.equals(decisions, satisfied);
    }

    void set(int check, Decision decision) {
        decisions[check] = (byte) decision.ordinal();
    }

    byte[] decisions() {
        return decisions;
    }
}
