package org.cinnabar.server.collection;

import org.cinnabar.engine.form.ReportingPeriod;
import org.cinnabar.server.organization.Unit;
import org.cinnabar.server.organization.Units;
import org.cinnabar.server.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows what opening a cycle would do (开通预览), writing nothing. */
@Component
public class CyclePreviews {

    private final Sql sql;
    private final Dispatch dispatch;
    private final Cycles cycles;
    private final Assignments assignments;
    private final Coverage coverage;
    private final Units units;

    CyclePreviews(
            Sql sql,
            Dispatch dispatch,
            Cycles cycles,
            Assignments assignments,
            Coverage coverage,
            Units units) {
        this.sql = sql;
        this.dispatch = dispatch;
        this.cycles = cycles;
        this.assignments = assignments;
        this.coverage = coverage;
        this.units = units;
    }

    /** What {@link Dispatch#open} would do with the same. */
    public Mono<CyclePreview> of(NewCycle wanted) {
        return sql.transaction(dispatch.planned(wanted).flatMap(this::preview));
    }

    private Mono<CyclePreview> preview(Dispatch.Planned planned) {
        Cycle cycle = planned.cycle();
        return Mono.zip(
                        coverage.of(planned.scheme(), cycle.officePath()).collectList(),
                        previous(cycle),
                        assignments.exist(cycle))
                .flatMap(
                        read ->
                                preview(cycle, read.getT1(), read.getT2().orElse(null))
                                        .map(it -> it.alreadyCollected(read.getT3())));
    }

    private Mono<CyclePreview> preview(Cycle cycle, List<Unit> asked, @Nullable Cycle before) {
        return before == null
                ? Mono.just(CyclePreview.first(cycle, asked))
                : assignments
                        .unitsOf(before.id())
                        .collect(Collectors.toSet())
                        .flatMap(
                                were ->
                                        units.refs(without(were, asked))
                                                .map(
                                                        missing ->
                                                                CyclePreview.following(
                                                                        before,
                                                                        cycle,
                                                                        asked,
                                                                        were,
                                                                        missing.values())));
    }

    private static Set<UUID> without(Set<UUID> were, List<Unit> asked) {
        Set<UUID> missing = new HashSet<>(were);
        asked.forEach(unit -> missing.remove(unit.id()));
        return missing;
    }

    private Mono<Optional<Cycle>> previous(Cycle cycle) {
        return Mono.justOrEmpty(ReportingPeriod.parse(cycle.period()))
                .map(period -> period.previous().toString())
                .flatMap(period -> cycles.of(cycle.officeId(), cycle.scheme(), period))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }
}
