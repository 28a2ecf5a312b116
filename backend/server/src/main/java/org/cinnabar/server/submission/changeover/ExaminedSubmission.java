package org.cinnabar.server.submission.changeover;

import org.cinnabar.server.platform.Overloaded;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.filling.Carried;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

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

    ExaminedSubmission {
        findings = List.copyOf(findings);
    }

    /** Whether a failure says that a submission cannot follow; a busy system says nothing of it. */
    static boolean isRefused(Throwable failure) {
        return failure instanceof ProblemException && !(failure instanceof Overloaded);
    }

    /** One that cannot follow. */
    static ExaminedSubmission refused(Submission submission, Throwable refusal) {
        return new ExaminedSubmission(
                submission,
                new Carried(Map.of(), 0, List.of()),
                List.of(),
                ((ProblemException) refusal).problem());
    }

    int mandatory() {
        return (int) findings.stream().filter(NewFinding::isMandatory).count();
    }
}
