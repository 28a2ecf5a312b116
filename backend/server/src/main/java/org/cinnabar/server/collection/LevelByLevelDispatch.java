package org.cinnabar.server.collection;

import org.cinnabar.server.audit.AuditEntry;
import org.cinnabar.server.audit.AuditLog;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Passes a cycle on from office to office (逐级下发). The cycle is locked meanwhile, so of two officers
 * who do it at once the second finds it done.
 */
@Component
public class LevelByLevelDispatch {

    private final Sql sql;
    private final Cycles cycles;
    private final Passings passings;
    private final Release release;
    private final Offices offices;
    private final AuditLog audit;
    private final Clock clock;

    LevelByLevelDispatch(
            Sql sql,
            Cycles cycles,
            Passings passings,
            Release release,
            Offices offices,
            AuditLog audit,
            Clock clock) {
        this.sql = sql;
        this.cycles = cycles;
        this.passings = passings;
        this.release = release;
        this.offices = offices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An office passes the cycle on to the offices and units directly below it; doing it again does
     * nothing.
     *
     * @param officeId for which office; another than the officer's own only by the cycle's office
     * @param allBelow whether for all offices below it as well, likewise
     */
    public Mono<PassedOn> passOn(
            UUID cycleId, @Nullable UUID officeId, boolean allBelow, CycleOfficer officer) {
        return sql.transactionToTheEnd(
                cycles.lock(cycleId)
                        .switchIfEmpty(notFound())
                        .map(cycle -> passable(cycle, officeId, allBelow, officer))
                        .zipWith(office(Objects.requireNonNullElse(officeId, officer.officeId())))
                        .flatMap(read -> passOn(read.getT1(), read.getT2(), allBelow, officer)));
    }

    private static Cycle passable(
            Cycle cycle, @Nullable UUID officeId, boolean allBelow, CycleOfficer officer) {
        if (cycle.dispatch() != DispatchMode.LEVEL_BY_LEVEL) {
            throw new NotLevelByLevel();
        }
        if (cycle.state() != CycleState.OPEN) {
            throw new CycleClosed();
        }
        boolean own = officeId == null || officeId.equals(officer.officeId());
        if ((!own || allBelow) && !cycle.officeId().equals(officer.officeId())) {
            throw new NotTheCyclesOffice();
        }
        return cycle;
    }

    private Mono<PassedOn> passOn(
            Cycle cycle, Office office, boolean allBelow, CycleOfficer officer) {
        if (!office.isWithin(cycle.officePath())) {
            return notFound();
        }
        Instant now = clock.instant();
        return release.tree(cycle)
                .map(tree -> due(tree, office, allBelow))
                .flatMapMany(Flux::fromIterable)
                .concatMap(offices::byPath)
                .map(passing -> PassingOn.of(cycle, passing, officer, now))
                .collectList()
                .flatMap(passed -> write(cycle, office, passed, officer));
    }

    /** The paths of the offices that do it now. */
    private static SortedSet<String> due(CoverageTree tree, Office office, boolean allBelow) {
        boolean done = tree.passing(office.path()).isPresent();
        if (!done && !tree.isTurnOf(office.path())) {
            throw new SuperiorNotPassedOn();
        }
        SortedSet<String> paths = new TreeSet<>();
        if (allBelow) {
            paths.addAll(tree.toPassOn(office.path()));
        }
        if (!done) {
            paths.add(office.path());
        }
        return paths;
    }

    private Mono<PassedOn> write(
            Cycle cycle, Office office, List<PassingOn> passed, CycleOfficer officer) {
        return passed.isEmpty()
                ? Mono.just(new PassedOn(0, 0))
                : passings.add(passed)
                        .then(release.goOn(cycle, office.path()))
                        .map(units -> new PassedOn(passed.size(), units))
                        .delayUntil(done -> audit.record(entry(cycle, office, done, officer)));
    }

    private Mono<Office> office(UUID id) {
        return offices.byId(id).switchIfEmpty(notFound());
    }

    private static AuditEntry entry(
            Cycle cycle, Office office, PassedOn done, CycleOfficer officer) {
        return new AuditEntry(
                officer.username(),
                "cycle.passOn",
                "cycle",
                cycle.id().toString(),
                officer.officeCode(),
                Map.of(
                        "office", office.code(),
                        "offices", Integer.toString(done.offices()),
                        "units", Integer.toString(done.units())));
    }

    private static <T> Mono<T> notFound() {
        return Mono.error(() -> new ProblemException(Problem.NOT_FOUND));
    }
}
