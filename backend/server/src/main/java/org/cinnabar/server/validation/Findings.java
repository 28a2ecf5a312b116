package org.cinnabar.server.validation;

import org.cinnabar.engine.check.Evaluation;
import org.cinnabar.engine.check.Finding;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What checking a submission gave (审核报告): all findings, the checks that did not apply, and how many
 * were decided.
 */
public record Findings(List<FindingView> findings, List<String> notApplicable, int evaluated) {

    /** The report of an evaluation; explanations are those of the evaluated submission. */
    public static Findings of(Evaluation evaluation) {
        return of(evaluation, Map.of());
    }

    /**
     * The same, with the explanations accepted a period before, by key of the finding: offered for
     * the same check, never filled in.
     */
    public static Findings of(Evaluation evaluation, Map<String, String> earlier) {
        var explanations = evaluation.submission().explanations();
        return new Findings(
                evaluation.findings().stream()
                        .map(
                                it ->
                                        FindingView.of(
                                                it,
                                                explanations.get(it.key()),
                                                earlier(earlier, it)))
                        .toList(),
                evaluation.notApplicable(),
                evaluation.evaluated());
    }

    /** The explanation of the same finding, or else of the same check in its first row. */
    private static @Nullable String earlier(Map<String, String> earlier, Finding finding) {
        String same = earlier.get(finding.key());
        return same != null
                ? same
                : earlier.entrySet().stream()
                        .filter(given -> given.getKey().startsWith(finding.checkId() + "#"))
                        .min(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .orElse(null);
    }
}
