package org.cinnabar.server.crosscheck;

import org.cinnabar.server.audit.AuditEntry;
import org.cinnabar.server.audit.AuditLog;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.platform.Violation;
import org.cinnabar.server.submission.workflow.ExplanationRule;
import org.cinnabar.server.submission.workflow.ExplanationRule.Lack;
import org.cinnabar.server.submission.workflow.ExplanationSettings;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A unit explains why it differs from another (填写核实说明). */
@Component
public class Explaining {

    private final Sql sql;
    private final ComparedReports reports;
    private final CrossExplanations explanations;
    private final ExplanationRule rule;
    private final AuditLog audit;

    Explaining(
            Sql sql,
            ComparedReports reports,
            CrossExplanations explanations,
            ExplanationSettings settings,
            AuditLog audit) {
        this.sql = sql;
        this.reports = reports;
        this.explanations = explanations;
        this.rule = new ExplanationRule(settings);
        this.audit = audit;
    }

    /** Takes down what a unit says about a finding in which it takes part. */
    public Mono<Void> explain(UUID comparison, UUID unit, String text, String username) {
        return sql.transaction(
                reports.byId(comparison)
                        .filter(found -> found.comparison().verdict() == Verdict.DIFFERS)
                        .switchIfEmpty(
                                Mono.error(
                                        () -> new ProblemException(Problem.CROSS_FINDING_UNKNOWN)))
                        .flatMap(found -> explain(found, side(found, unit), text, username)));
    }

    private Mono<Void> explain(
            StoredComparison found, FiledReport by, String text, String username) {
        rule.lackOf(text)
                .ifPresent(
                        lack -> {
                            throw new ExplanationLacking(lack);
                        });
        return explanations
                .put(found, by, text.strip(), username)
                .then(
                        audit.record(
                                new AuditEntry(
                                        username,
                                        "crosscheck.explain",
                                        "comparison",
                                        found.id().toString(),
                                        null,
                                        Map.of(
                                                "unit", by.creditCode(),
                                                "period", found.period(),
                                                "check", found.comparison().key().checkId()))))
                .then();
    }

    private static FiledReport side(StoredComparison found, UUID unit) {
        return Stream.of(found.comparison().left(), found.comparison().right())
                .filter(Objects::nonNull)
                .filter(report -> report.unitId().equals(unit))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.CROSS_FINDING_UNKNOWN));
    }

    /** A text that explains nothing (说明无效). */
    private static final class ExplanationLacking extends ProblemException {
        ExplanationLacking(Lack lack) {
            super(Problem.CROSS_EXPLANATION_LACKING);
            violating(
                    List.of(
                            new Violation(
                                    lack.name(),
                                    lack.message().zh(),
                                    lack.message().en(),
                                    Map.of("field", "text"))));
        }
    }
}
