package org.cinnabar.server.aggregation;

import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.submission.Filing;
import org.cinnabar.server.submission.Submission;

/** An accepted submission on its way into the analysis store (待入库数据). */
record Acceptance(Submission submission, int revision, SubmissionData data) {

    Filing filing() {
        return submission.filing();
    }

    /** The year of its period, with which all period texts start. */
    int year() {
        return Integer.parseInt(filing().period().substring(0, 4));
    }
}
