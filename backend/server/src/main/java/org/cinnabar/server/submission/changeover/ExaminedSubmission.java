package org.cinnabar.server.submission.changeover;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.filling.Carried;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/**
 * What a changeover means to one submission (换版影响).
 *
 * @param problem why it cannot follow the corrected version, null when it can
 */
record ExaminedSubmission(
        Submission submission,
        Carried carried,
        List<NewFinding> findings,
        @Nullable Problem problem) {

    private static final Logger LOG = LoggerFactory.getLogger(ExaminedSubmission.class);

    ExaminedSubmission {
        findings = List.copyOf(findings);
    }

    /** One that cannot follow; what nobody foresaw goes to the server's log as well. */
    static ExaminedSubmission refused(Submission submission, Throwable refusal) {
        if (!(refusal instanceof ProblemException)) {
            LOG.error("Submission {} cannot change its version", submission.id(), refusal);
        }
        return new ExaminedSubmission(
                submission, Carried.NOTHING, List.of(), ProblemException.problemOf(refusal));
    }

    int mandatory() {
        return (int) findings.stream().filter(NewFinding::isMandatory).count();
    }
}
