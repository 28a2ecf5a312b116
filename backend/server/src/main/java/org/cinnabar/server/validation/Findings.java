package org.cinnabar.server.validation;

import org.cinnabar.engine.check.Evaluation;

import java.util.List;

/**
 * What checking a submission gave (审核报告): all findings, the checks that did not apply, and how many
 * were decided.
 */
public record Findings(List<FindingView> findings, List<String> notApplicable, int evaluated) {

    /** The report of an evaluation; explanations are those of the evaluated submission. */
    public static Findings of(Evaluation evaluation) {
        var explanations = evaluation.submission().explanations();
        return new Findings(
                evaluation.findings().stream()
                        .map(it -> FindingView.of(it, explanations.get(it.key())))
                        .toList(),
                evaluation.notApplicable(),
                evaluation.evaluated());
    }
}
