package org.cinnabar.server.crosscheck;

import org.cinnabar.engine.crosscheck.CrossOutcome;

/** How two units fit together (比对结论). */
public enum Verdict {
    /** They agree (一致). */
    AGREES,
    /** They differ: a finding (不一致). */
    DIFFERS,
    /** A value is missing, or the check does not apply to them (不适用). */
    NOT_APPLICABLE,
    /** One of them has not submitted yet (待对方上报). */
    WAITING;

    static Verdict of(CrossOutcome outcome) {
        return switch (outcome.verdict()) {
            case AGREES -> AGREES;
            case DIFFERS -> DIFFERS;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
        };
    }
}
