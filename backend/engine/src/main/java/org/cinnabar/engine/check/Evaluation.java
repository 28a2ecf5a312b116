package org.cinnabar.engine.check;

import org.cinnabar.engine.form.SubmissionData;

import java.util.List;

/**
 * What checking a submission gave (审核报告): every finding; the keys of the checks that could not be
 * applied; how many were decided; and the submission with its computed cells.
 */
public record Evaluation(
        List<Finding> findings,
        List<String> notApplicable,
        int evaluated,
        SubmissionData submission) {

    public Evaluation {
        findings = List.copyOf(findings);
        notApplicable = List.copyOf(notApplicable);
    }
}
