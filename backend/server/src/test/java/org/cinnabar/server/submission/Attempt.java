package org.cinnabar.server.submission;

/**
 * Somebody tries something: position -1 is the unit, others are the chain's offices from the lowest
 * one; {@link #TWIN} is another lowest office, below the same superiors.
 *
 * @param careful confirms all findings, and sends back to the unit rather than the office below
 */
record Attempt(SubmissionAction action, int position, boolean careful) {

    static final int TWIN = 4;
}
