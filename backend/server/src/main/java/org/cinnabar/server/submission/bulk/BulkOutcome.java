package org.cinnabar.server.submission.bulk;

/** What became of one submission of a bulk order (处理结果). */
public enum BulkOutcome {
    /** Its turn is still to come. */
    WAITING,
    /** Done. */
    DONE,
    /** A rule of the workflow refused it; the problem says which. */
    REFUSED,
    /** The order was cancelled before its turn. */
    CANCELLED
}
