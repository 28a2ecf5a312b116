package org.cinnabar.server.submission;

/** The outcome of an allowed action (状态流转): the submission as it is now, the event, the actor. */
public record Transition(Submission before, Submission after, SubmissionEvent event, Actor actor) {

    /** Whether the content has to be frozen as a revision. */
    public boolean freezesRevision() {
        return after.revision() > before.revision();
    }

    /** Whether the values count from now on (验收). */
    public boolean accepts() {
        return event.action() == SubmissionAction.APPROVE && after.state().isAccepted();
    }

    /** Whether values that counted count no more (免报). */
    public boolean retracts() {
        return before.acceptance() != null && after.acceptance() == null;
    }

    /** Whether another revision is handed in now, or none, or to other offices (上报版本变动). */
    public boolean changesFiled() {
        return after.filedRevision() != before.filedRevision()
                || after.filedRevision() > 0 && handsOver();
    }

    private boolean handsOver() {
        return event.action() == SubmissionAction.HAND_OVER;
    }
}
