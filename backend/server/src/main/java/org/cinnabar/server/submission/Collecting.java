package org.cinnabar.server.submission;

/** What the cycle allows a unit (期次收数状态). */
public enum Collecting {
    /** To submit, late as well (收数中). */
    OPEN,
    /** To submit for the first time until the deadline only (不接受逾期). */
    PUNCTUAL,
    /** Nothing any more (已截止). */
    CLOSED
}
