package org.cinnabar.server.backtest;

import org.cinnabar.engine.check.Affected;
import org.cinnabar.engine.check.Evaluation;
import org.cinnabar.engine.check.Finding;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.aggregation.PopulationMember;
import org.cinnabar.server.aggregation.SubmissionVerdict;
import org.cinnabar.server.aggregation.SubmissionVerdict.Farthest;
import org.cinnabar.server.scheme.CheckDraft;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A draft check in the engine, over contents as they were accepted (草稿执行): nothing is computed
 * anew.
 */
final class DraftRun {

    /** The one farthest off, the first of several alike. */
    private static final Comparator<Finding> BY_DISTANCE =
            Comparator.comparing(DraftRun::distance)
                    .thenComparing(
                            Comparator.comparing(
                                            (Finding it) -> Objects.requireNonNullElse(it.row(), 0))
                                    .reversed());

    private final CheckDraft draft;
    private final Affected only;
    private final Map<UUID, SubmissionData> contents;

    DraftRun(CheckDraft draft, Map<UUID, SubmissionData> contents) {
        this.draft = draft;
        this.only = new Affected(Set.of(), List.of(), List.of(draft.check()));
        this.contents = contents;
    }

    /** What it says of the members, without those it passes. */
    List<SubmissionVerdict> verdicts(List<PopulationMember> members) {
        return members.stream()
                .map(this::verdict)
                .filter(it -> it.stops() || it.isNotApplicable())
                .toList();
    }

    private SubmissionVerdict verdict(PopulationMember member) {
        SubmissionData current = Objects.requireNonNull(contents.get(member.submissionId()));
        PopulationMember.Earlier earlier = member.previous();
        SubmissionData previous = earlier == null ? null : contents.get(earlier.submissionId());
        Evaluation found = draft.program().evaluate(current, RelatedSubmissions.of(previous), only);
        return new SubmissionVerdict(
                member.submissionId(),
                found.findings().size(),
                found.evaluated(),
                found.findings().stream().max(BY_DISTANCE).map(DraftRun::farthest).orElse(null));
    }

    private static Farthest farthest(Finding finding) {
        return new Farthest(
                finding.row(), finding.left(), finding.right(), number(finding.difference()));
    }

    /** Below zero where there is no difference, so that it comes last. */
    private static BigDecimal distance(Finding finding) {
        BigDecimal difference = number(finding.difference());
        return difference == null ? BigDecimal.ONE.negate() : difference.abs();
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
