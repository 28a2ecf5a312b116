package org.cinnabar.server.crosscheck;

import org.cinnabar.server.submission.Filing;
import org.cinnabar.server.submission.Submission;

import java.util.UUID;

/** A submission that takes part in comparisons (参加比对的报表). */
public record FiledReport(
        UUID submissionId, UUID unitId, String creditCode, String unitName, String officePath) {

    static FiledReport of(Submission submission) {
        Filing filing = submission.filing();
        return new FiledReport(
                submission.id(),
                filing.unitId(),
                filing.creditCode(),
                filing.unitName(),
                filing.officePath());
    }
}
