package org.cinnabar.server.submission;

import org.cinnabar.server.submission.SubmissionRuleBroken.SubmissionHasFindings;

import java.util.List;

/** The outcome of running every check before a submit (审核结果): counts and what blocks. */
public record Examined(FindingCounts counts, List<BlockingFinding> blocking) {

    public Examined {
        blocking = List.copyOf(blocking);
    }

    /** The counts; refuses when anything blocks, naming all of it. */
    FindingCounts countsWithoutBlocking() {
        if (!blocking.isEmpty()) {
            throw new SubmissionHasFindings(blocking);
        }
        return counts;
    }
}
