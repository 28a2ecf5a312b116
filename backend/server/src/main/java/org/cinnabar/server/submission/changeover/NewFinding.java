package org.cinnabar.server.submission.changeover;

import org.cinnabar.engine.check.CheckLevel;
import org.cinnabar.engine.check.Evaluation;
import org.cinnabar.engine.check.Finding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A finding that a submission has by the corrected version and did not have before (新增审核结果). */
record NewFinding(String key, Source source) {

    /** The check it comes from, and how strict that is (审核关系及级别). */
    record Source(String checkId, CheckLevel level) {}

    /** Those of {@code after} that are not in {@code before} at the same level. */
    static List<NewFinding> between(Evaluation before, Evaluation after) {
        Set<NewFinding> known = new HashSet<>();
        before.findings().forEach(finding -> known.add(of(finding)));
        return after.findings().stream()
                .map(NewFinding::of)
                .filter(finding -> !known.contains(finding))
                .toList();
    }

    boolean isMandatory() {
        return source.level() == CheckLevel.MANDATORY;
    }

    private static NewFinding of(Finding finding) {
        return new NewFinding(finding.key(), new Source(finding.checkId(), finding.level()));
    }
}
