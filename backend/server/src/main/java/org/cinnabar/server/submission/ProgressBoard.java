package org.cinnabar.server.submission;

import org.cinnabar.server.collection.CoverageBoard;
import org.cinnabar.server.collection.Cycle;
import org.cinnabar.server.collection.Cycles;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.Progress.OfficeCounts;
import org.cinnabar.server.submission.Progress.Waiting;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells how far a cycle is (报送进度), level by level, always from the submissions themselves. */
@Component
public class ProgressBoard {

    private final Sql sql;
    private final Cycles cycles;
    private final Offices offices;
    private final SubmissionCounts counts;
    private final CoverageBoard coverage;

    ProgressBoard(
            Sql sql,
            Cycles cycles,
            Offices offices,
            SubmissionCounts counts,
            CoverageBoard coverage) {
        this.sql = sql;
        this.cycles = cycles;
        this.offices = offices;
        this.counts = counts;
        this.coverage = coverage;
    }

    /**
     * The progress below an office, counted in one transaction.
     *
     * @param below the path of the caller's office, to which the office must belong
     */
    public Mono<Progress> of(UUID cycleId, UUID officeId, String below) {
        return sql.transaction(
                Mono.zip(cycles.byId(cycleId), offices.byId(officeId))
                        .filter(found -> found.getT2().isWithin(below))
                        .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)))
                        .flatMap(found -> progress(found.getT1(), found.getT2())));
    }

    private Mono<Progress> progress(Cycle cycle, Office office) {
        return Mono.zip(
                        offices.children(office.id()).collectList(),
                        counts.below(cycle.id(), office.path()),
                        reviewing(cycle, office),
                        coverage.waiting(cycle.id(), office.path()))
                .map(
                        read ->
                                new Progress(
                                        cycle,
                                        office,
                                        total(read.getT2()),
                                        read.getT4(),
                                        children(office, read.getT1(), read.getT2()),
                                        read.getT3()));
    }

    private Mono<List<Waiting>> reviewing(Cycle cycle, Office office) {
        return counts.reviewing(cycle.id(), office.path())
                .flatMap(
                        waiting ->
                                offices.byIds(waiting.keySet())
                                        .map(known -> waiting(known, waiting)));
    }

    private static List<Waiting> waiting(Map<UUID, Office> known, Map<UUID, Integer> waiting) {
        return known.values().stream()
                .map(office -> new Waiting(office, waiting.getOrDefault(office.id(), 0)))
                .sorted(Comparator.comparing(it -> it.office().path()))
                .toList();
    }

    private static List<OfficeCounts> children(
            Office office, List<Office> below, Map<String, Counts> counts) {
        List<Office> all = new ArrayList<>(below);
        all.add(office);
        return all.stream()
                .filter(child -> counts.containsKey(child.path()))
                .map(
                        child ->
                                new OfficeCounts(
                                        child, counts.getOrDefault(child.path(), Counts.NONE)))
                .toList();
    }

    private static Counts total(Map<String, Counts> counts) {
        return counts.values().stream().reduce(Counts.NONE, Counts::plus);
    }
}
