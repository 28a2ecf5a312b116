package org.cinnabar.server.crosscheck;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Violation;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A report cannot be approved while it contradicts another one where it must not (强制性跨企业审核未通过). */
final class CrossFindingsBlock extends ProblemException {

    CrossFindingsBlock(List<Comparison> findings) {
        super(Problem.CROSS_FINDINGS_BLOCK, findings.size());
        violating(findings.stream().map(CrossFindingsBlock::violation).toList());
    }

    private static Violation violation(Comparison finding) {
        LocalizedText message = Objects.requireNonNull(finding.message());
        return new Violation(
                finding.key().checkId(),
                message.zh(),
                message.en(),
                Map.of("left", finding.key().leftCode(), "right", finding.key().rightCode()));
    }
}
