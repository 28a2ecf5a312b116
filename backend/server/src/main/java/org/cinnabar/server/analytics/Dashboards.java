package org.cinnabar.server.analytics;

import org.cinnabar.server.analytics.ChartData.ChartRegion;
import org.cinnabar.server.analytics.ChartData.ChartRow;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.organization.LocalizedName;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.organization.RegionTree;
import org.cinnabar.server.organization.Regions;
import org.cinnabar.server.scheme.Dashboard.Grouping;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.SchemeVersion;
import org.cinnabar.server.scheme.Schemes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.Map;
import java.util.Objects;

/** Answers what a dashboard asks (仪表盘服务), for the offices below the viewer's own. */
@Service
class Dashboards {

    private final Schemes schemes;
    private final Offices offices;
    private final Regions regions;
    private final Charts charts;

    Dashboards(Schemes schemes, Offices offices, Regions regions, Charts charts) {
        this.schemes = schemes;
        this.offices = offices;
        this.regions = regions;
        this.charts = charts;
    }

    /** The dashboards of the newest version of every scheme. */
    Flux<DashboardView> all() {
        return newest().flatMapIterable(
                        scheme ->
                                scheme.dashboards().stream()
                                        .map(dashboard -> DashboardView.of(scheme, dashboard))
                                        .toList());
    }

    /** The numbers of a chart; empty when there is no such chart or it has no measure. */
    Mono<ChartData> chart(
            String scheme, String dashboard, String chart, ChartFilter filter, Authority viewer) {
        String below = Objects.requireNonNull(viewer.officePath());
        return newest().filter(published -> published.definition().key().equals(scheme))
                .flatMapIterable(PublishedScheme::dashboards)
                .filter(candidate -> candidate.key().equals(dashboard))
                .flatMapIterable(found -> found.charts())
                .filter(candidate -> candidate.key().equals(chart))
                .next()
                .flatMap(
                        found ->
                                Mono.justOrEmpty(found.measure())
                                        .map(
                                                measure ->
                                                        new ChartQuestion(
                                                                scheme,
                                                                found,
                                                                measure,
                                                                below,
                                                                filter.period())))
                .flatMap(this::numbers);
    }

    private Flux<PublishedScheme> newest() {
        return schemes.all()
                .distinct(SchemeVersion::scheme)
                .concatMap(version -> schemes.find(version.scheme(), version.version()));
    }

    private Mono<ChartData> numbers(ChartQuestion asked) {
        boolean byRegion = asked.by(Grouping.REGION);
        Mono<Map<String, Office>> named = byRegion ? below(asked.below()) : Mono.just(Map.of());
        return Mono.zip(regions.tree(), named)
                .flatMapMany(
                        known ->
                                charts.bars(asked)
                                        .map(bar -> row(known.getT1(), known.getT2(), bar, asked)))
                .collectList()
                .zipWith(charts.freshness(asked.scheme()), ChartData::new);
    }

    private static ChartRow row(
            RegionTree tree, Map<String, Office> offices, Charts.Bar bar, ChartQuestion asked) {
        return ChartRow.of(
                region(tree, offices, bar), bar.period(), bar.sums(), asked.measure().scale());
    }

    private Mono<Map<String, Office>> below(String path) {
        return offices.byPath(path)
                .flatMap(
                        own ->
                                offices.children(own.id())
                                        .concatWithValues(own)
                                        .collectMap(Office::path));
    }

    private static @Nullable ChartRegion region(
            RegionTree tree, Map<String, Office> offices, Charts.Bar bar) {
        Office office = offices.get(bar.officePath());
        if (office == null) {
            return null;
        }
        LocalizedName name =
                tree.region(office.code()).map(region -> region.name()).orElse(office.name());
        return new ChartRegion(office.code(), name);
    }
}
