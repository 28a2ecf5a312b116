package org.cinnabar.server.demo;

import org.cinnabar.engine.form.ReportingPeriod;
import org.cinnabar.engine.synthesis.Contemporaries;
import org.cinnabar.engine.synthesis.Draw;
import org.cinnabar.engine.synthesis.Mutation;
import org.cinnabar.engine.synthesis.Population;
import org.cinnabar.engine.synthesis.Synthesis;
import org.cinnabar.engine.synthesis.SyntheticReport;
import org.cinnabar.engine.synthesis.SyntheticUnit;
import org.cinnabar.server.collection.Cycle;
import org.cinnabar.server.collection.Deadlines;
import org.cinnabar.server.collection.Dispatch;
import org.cinnabar.server.collection.DispatchMode;
import org.cinnabar.server.collection.NewCycle;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.platform.Blocking;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.submission.workflow.ReplayedSubmission;
import org.cinnabar.server.submission.workflow.SubmissionReplay;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Opens the cycles of the demo and lets their submissions happen (演示期次). */
@Component
class DemoCycles {

    private static final int AT_ONCE = 50;
    private static final Duration OPEN_SINCE = Duration.ofDays(24);
    private static final BigDecimal SHORT_PAUSE = new BigDecimal("0.1");
    private static final BigDecimal LONG_PAUSE = new BigDecimal("0.9");
    private static final BigDecimal LONGEST_PAUSE = new BigDecimal("6");

    private final Dispatch dispatch;
    private final Submissions submissions;
    private final SubmissionReplay replay;
    private final Blocking blocking;
    private final Clock clock;

    DemoCycles(
            Dispatch dispatch,
            Submissions submissions,
            SubmissionReplay replay,
            Blocking blocking,
            Clock clock) {
        this.dispatch = dispatch;
        this.submissions = submissions;
        this.replay = replay;
        this.blocking = blocking;
        this.clock = clock;
    }

    /**
     * What the cycles of a scheme are made from (演示期次素材).
     *
     * @param guide the unit whose draft is left for a visitor to mend
     */
    record Material(
            PublishedScheme scheme,
            Synthesis synthesis,
            Population population,
            List<DemoUnit> units,
            DemoUnit guide,
            DemoPeople.Cast cast,
            Office owner) {}

    /** Collects the years one after the other; the last of them is still being collected. */
    Mono<Void> collect(Material material, List<Integer> years) {
        Map<UUID, SyntheticReport> latest = new HashMap<>();
        return Flux.fromIterable(years)
                .concatMap(year -> year(material, year, year.equals(years.getLast()), latest))
                .then();
    }

    private Mono<Void> year(
            Material material, int year, boolean present, Map<UUID, SyntheticReport> latest) {
        Contemporaries others = new Contemporaries();
        Instant openedAt =
                present
                        ? clock.instant().minus(OPEN_SINCE)
                        : LocalDate.of(year + 1, 1, 5).atStartOfDay().toInstant(ZoneOffset.UTC);
        return dispatch.open(
                        new NewCycle(
                                material.scheme().definition().key(),
                                material.scheme().definition().version(),
                                Integer.toString(year),
                                material.owner().id(),
                                present ? deadlines() : null,
                                DispatchMode.AT_ONCE),
                        "system",
                        openedAt)
                .flatMap(cycle -> submissionsOf(cycle))
                .flatMapMany(
                        ids ->
                                Flux.fromIterable(inOrder(material))
                                        .concatMap(
                                                unit ->
                                                        blocking.run(
                                                                () ->
                                                                        submission(
                                                                                material, unit,
                                                                                year, present,
                                                                                openedAt, latest,
                                                                                ids, others))))
                .filter(submission -> !submission.steps().isEmpty())
                .buffer(AT_ONCE)
                .concatMap(replay::enter)
                .then();
    }

    /** What a unit reports of others can agree with reports made before. */
    private static List<DemoUnit> inOrder(Material material) {
        Map<SyntheticUnit, DemoUnit> units = new HashMap<>();
        material.units().forEach(unit -> units.put(unit.invented(), unit));
        return material.synthesis().inOrder(units.keySet()).stream().map(units::get).toList();
    }

    private Deadlines deadlines() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Deadlines(
                today.plusDays(10), today.plusDays(20), today.plusDays(30), today.plusDays(45));
    }

    private Mono<Map<UUID, UUID>> submissionsOf(Cycle cycle) {
        return submissions
                .ofCycle(cycle.id())
                .collectMap(submission -> submission.filing().unitId(), Submission::id);
    }

    private ReplayedSubmission submission(
            Material material,
            DemoUnit unit,
            int year,
            boolean present,
            Instant openedAt,
            Map<UUID, SyntheticReport> latest,
            Map<UUID, UUID> ids,
            Contemporaries others) {
        UUID unitId = unit.registered().id();
        ReportingPeriod period = ReportingPeriod.parse(Integer.toString(year)).orElseThrow();
        SyntheticReport report =
                material.synthesis()
                        .report(
                                material.population(),
                                unit.invented(),
                                period,
                                latest.get(unitId),
                                others);
        latest.put(unitId, report);
        others.add(unit.invented(), report);
        Draw draw = Draw.of(year, "fate", unit.registered().creditCode());
        DemoTimes times =
                new DemoTimes(
                        draw,
                        openedAt.plus(Duration.ofDays(draw.below(14))),
                        SHORT_PAUSE,
                        present ? LONG_PAUSE : LONGEST_PAUSE);
        DemoHistory history =
                new DemoHistory(
                        material.scheme(),
                        material.synthesis().recipe(),
                        material.cast(),
                        unit,
                        draw,
                        times);
        DemoFate fate = fate(material, unit, present, draw);
        if (fate.goal() != DemoFate.Goal.NOT_STARTED
                && fate.goal() != DemoFate.Goal.DRAFT
                && !history.isSubmittable(report)) {
            fate = new DemoFate(DemoFate.Goal.DRAFT, 0, false);
        }
        SyntheticReport written =
                fate.goal() == DemoFate.Goal.DRAFT && fate.troubled()
                        ? broken(material, unit, report, draw)
                        : report;
        return new ReplayedSubmission(
                Objects.requireNonNull(ids.get(unitId)), history.leadingTo(fate, written));
    }

    private static DemoFate fate(Material material, DemoUnit unit, boolean present, Draw draw) {
        int offices = unit.reviewers().size();
        if (!present) {
            return DemoFate.ofThePast(draw, offices);
        }
        return unit.equals(material.guide())
                ? DemoFate.troubledDraft()
                : DemoFate.ofThePresent(draw, offices);
    }

    private static SyntheticReport broken(
            Material material, DemoUnit unit, SyntheticReport report, Draw draw) {
        Mutation mutation =
                unit.equals(material.guide())
                        ? material.synthesis().mutations(unit.invented().type()).getFirst()
                        : material.synthesis().mutation(unit.invented().type(), draw).orElseThrow();
        return material.synthesis()
                .violate(material.population(), unit.invented(), report, mutation);
    }
}
