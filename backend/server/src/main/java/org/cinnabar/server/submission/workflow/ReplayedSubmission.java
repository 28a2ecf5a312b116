package org.cinnabar.server.submission.workflow;

import java.util.List;
import java.util.UUID;

/** What was done to one submission, in the order of time (历史过程). */
public record ReplayedSubmission(UUID submissionId, List<ReplayedStep> steps) {

    public ReplayedSubmission {
        steps = List.copyOf(steps);
    }
}
