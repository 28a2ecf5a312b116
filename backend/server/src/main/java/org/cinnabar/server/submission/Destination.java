package org.cinnabar.server.submission;

/** Where a submission is sent back to (退回对象). */
public enum Destination {
    /** The unit, which writes again. */
    UNIT,
    /** The office that approved before, which reviews again. */
    OFFICE_BELOW
}
