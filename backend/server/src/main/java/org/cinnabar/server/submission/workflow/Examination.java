package org.cinnabar.server.submission.workflow;

import org.cinnabar.engine.check.CheckLevel;
import org.cinnabar.engine.check.Evaluation;
import org.cinnabar.engine.check.Finding;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.platform.Blocking;
import org.cinnabar.server.submission.BlockingFinding;
import org.cinnabar.server.submission.Examined;
import org.cinnabar.server.submission.FindingCounts;
import org.cinnabar.server.submission.Place;
import org.cinnabar.server.submission.comparison.PeriodComparison;
import org.cinnabar.server.submission.filling.Contents;
import org.cinnabar.server.submission.workflow.ExplanationRule.Lack;
import org.cinnabar.server.validation.CellSource;
import org.cinnabar.server.validation.DerivationView;
import org.cinnabar.server.validation.Validation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs every check over a submission (审核) and tells what keeps it from being submitted. */
@Component
@EnableConfigurationProperties(ExplanationSettings.class)
public class Examination {

    private final ExplanationRule explanationRule;
    private final Blocking blocking;

    Examination(ExplanationSettings settings, Blocking blocking) {
        this.explanationRule = new ExplanationRule(settings);
        this.blocking = blocking;
    }

    /** All findings, with the content computed completely. */
    public Mono<Evaluation> evaluate(Contents contents) {
        return blocking.run(() -> evaluateNow(contents));
    }

    /** The same, for callers that are off the event loop already. */
    static Evaluation evaluateNow(Contents contents) {
        Optional<SubmissionData> previous = Optional.ofNullable(contents.previous());
        return Validation.validate(contents.scheme(), CellSource.of(contents.data(), previous));
    }

    /** How the check with that key came to its result; empty when no such check applies. */
    public Mono<DerivationView> derive(Contents contents, String key) {
        return blocking.run(() -> deriveNow(contents, key)).flatMap(Mono::justOrEmpty);
    }

    private static Optional<DerivationView> deriveNow(Contents contents, String key) {
        Optional<SubmissionData> previous = Optional.ofNullable(contents.previous());
        return Validation.derive(contents.scheme(), CellSource.of(contents.data(), previous), key);
    }

    /** The counts of the findings, and those that block: unmet mandatory and unexplained ones. */
    Examined judge(Contents contents, Evaluation evaluation) {
        Map<String, String> explanations = evaluation.submission().explanations();
        List<BlockingFinding> blockers =
                evaluation.findings().stream()
                        .flatMap(finding -> blocker(finding, explanations.get(finding.key())))
                        .toList();
        Set<String> quasi =
                evaluation.findings().stream()
                        .filter(finding -> finding.level() == CheckLevel.QUASI_MANDATORY)
                        .map(Finding::key)
                        .collect(Collectors.toSet());
        return new Examined(
                counts(evaluation.findings()),
                quasi,
                blockers,
                greatestChange(contents, evaluation));
    }

    private static @Nullable BigDecimal greatestChange(Contents contents, Evaluation evaluation) {
        SubmissionData previous = contents.previous();
        return previous == null
                ? null
                : PeriodComparison.greatest(
                                PeriodComparison.of(
                                        contents.forms(), previous, evaluation.submission()))
                        .orElse(null);
    }

    private Stream<BlockingFinding> blocker(Finding finding, @Nullable String explanation) {
        return switch (finding.level()) {
            case MANDATORY -> Stream.of(blocking(finding, finding.message()));
            case QUASI_MANDATORY, VERIFICATION ->
                    explanationRule.lackOf(explanation).stream()
                            .map(lack -> blocking(finding, unexplained(finding, lack)));
            case ADVISORY -> Stream.empty();
        };
    }

    private static LocalizedText unexplained(Finding finding, Lack lack) {
        LocalizedText message = finding.message();
        return new LocalizedText(
                lack.message().zh() + "：" + message.zh(),
                message.en() + " — " + lack.message().en());
    }

    /** Where the findings are, by their keys. */
    Mono<Map<String, Place>> places(Contents contents) {
        return evaluate(contents)
                .map(
                        it ->
                                it.findings().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Finding::key,
                                                        Examination::place,
                                                        (first, again) -> first)));
    }

    private static BlockingFinding blocking(Finding finding, LocalizedText message) {
        return new BlockingFinding(finding.checkId(), finding.key(), message, place(finding));
    }

    private static Place place(Finding finding) {
        return finding.cells().stream()
                .findFirst()
                .map(Place::of)
                .orElse(new Place(finding.form(), finding.table(), finding.row(), null));
    }

    private static FindingCounts counts(List<Finding> findings) {
        Map<CheckLevel, Integer> counts = new EnumMap<>(CheckLevel.class);
        findings.forEach(finding -> counts.merge(finding.level(), 1, Integer::sum));
        return new FindingCounts(
                counts.getOrDefault(CheckLevel.MANDATORY, 0),
                counts.getOrDefault(CheckLevel.QUASI_MANDATORY, 0),
                counts.getOrDefault(CheckLevel.VERIFICATION, 0),
                counts.getOrDefault(CheckLevel.ADVISORY, 0));
    }
}
