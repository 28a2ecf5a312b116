package org.cinnabar.server.crosscheck.web;

import org.cinnabar.engine.crosscheck.CrossCheck;
import org.cinnabar.engine.crosscheck.CrossSide;
import org.cinnabar.server.crosscheck.ComparedReports;
import org.cinnabar.server.crosscheck.Comparison;
import org.cinnabar.server.crosscheck.CrossExplanations;
import org.cinnabar.server.crosscheck.CrossFilter;
import org.cinnabar.server.crosscheck.Explanation;
import org.cinnabar.server.crosscheck.FiledReport;
import org.cinnabar.server.crosscheck.Freshness;
import org.cinnabar.server.crosscheck.StoredComparison;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.scheme.Schemes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts comparisons into the shape in which one reader may see them (比对结果视图). */
@Component
class CrossCheckViews {

    private final ComparedReports reports;
    private final CrossExplanations explanations;
    private final Schemes schemes;

    CrossCheckViews(ComparedReports reports, CrossExplanations explanations, Schemes schemes) {
        this.reports = reports;
        this.explanations = explanations;
        this.schemes = schemes;
    }

    Mono<CrossCheckReport> report(
            String scheme, CrossFilter filter, int page, int size, Authority reader) {
        Mono<Optional<Freshness>> freshness =
                reports.freshness(scheme).map(Optional::of).defaultIfEmpty(Optional.empty());
        return Mono.zip(
                        freshness,
                        reports.counts(filter),
                        reports.page(filter, page, size).flatMap(found -> page(found, reader)))
                .map(
                        read ->
                                new CrossCheckReport(
                                        read.getT1().map(Freshness::comparedAt).orElse(null),
                                        read.getT1().map(Freshness::pending).orElse(0),
                                        read.getT2(),
                                        read.getT3()));
    }

    private Mono<Page<CrossComparisonView>> page(Page<StoredComparison> found, Authority reader) {
        List<UUID> ids = found.items().stream().map(StoredComparison::id).toList();
        return explanations
                .of(ids)
                .collect(Collectors.groupingBy(Explanation::comparisonId))
                .flatMap(
                        said ->
                                Flux.fromIterable(found.items())
                                        .concatMap(
                                                item ->
                                                        check(item)
                                                                .map(
                                                                        check ->
                                                                                view(
                                                                                        item, check,
                                                                                        said,
                                                                                        reader)))
                                        .collectList())
                .map(items -> new Page<>(items, found.page(), found.size(), found.total()));
    }

    private Mono<CrossCheck> check(StoredComparison item) {
        return schemes.find(item.scheme(), item.schemeVersion())
                .flatMapIterable(scheme -> scheme.crossChecks())
                .filter(check -> check.id().equals(item.comparison().key().checkId()))
                .next();
    }

    private static CrossComparisonView view(
            StoredComparison item,
            CrossCheck check,
            Map<UUID, List<Explanation>> said,
            Authority reader) {
        Comparison comparison = item.comparison();
        List<CrossExplanationView> explanations =
                said.getOrDefault(item.id(), List.of()).stream()
                        .map(it -> CrossExplanationView.of(it, comparison, reader))
                        .toList();
        Comparison.Key key = comparison.key();
        return new CrossComparisonView(
                item.id(),
                check.id(),
                check.definition().title(),
                comparison.level(),
                comparison.verdict(),
                item.period(),
                key.matched(),
                side(
                        check.left(),
                        key.leftCode(),
                        comparison.left(),
                        comparison.leftAmounts(),
                        reader),
                side(
                        check.right(),
                        key.rightCode(),
                        comparison.right(),
                        comparison.rightAmounts(),
                        reader),
                comparison.difference(),
                comparison.message(),
                explanations,
                explanations.stream().anyMatch(CrossExplanationView::stands),
                item.comparedAt());
    }

    private static CrossSideView side(
            CrossSide side,
            String code,
            @Nullable FiledReport report,
            Map<String, String> amounts,
            Authority reader) {
        return new CrossSideView(
                side.title(),
                code.isEmpty() ? null : code,
                report == null ? null : report.unitName(),
                report == null || !mayOpen(report, reader) ? null : report.submissionId(),
                report != null && report.unitId().equals(reader.unitId()),
                side.amounts().keySet().stream()
                        .map(name -> amounts.getOrDefault(name, ""))
                        .filter(amount -> !amount.isEmpty())
                        .toList());
    }

    private static boolean mayOpen(FiledReport report, Authority reader) {
        String path = reader.officePath();
        return report.unitId().equals(reader.unitId())
                || path != null && (report.officePath() + ".").startsWith(path + ".");
    }
}
