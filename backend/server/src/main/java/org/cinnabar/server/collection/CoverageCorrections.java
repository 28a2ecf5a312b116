package org.cinnabar.server.collection;

import org.cinnabar.server.audit.AuditEntry;
import org.cinnabar.server.audit.AuditLog;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.organization.Unit;
import org.cinnabar.server.organization.Units;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.scheme.Schemes;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Corrects which units a cycle asks (填报范围调整): its own office does, and where it is passed on level
 * by level every office on the way does so for its own area.
 */
@Component
public class CoverageCorrections {

    private final Sql sql;
    private final Cycles cycles;
    private final Assignments assignments;
    private final CoveredUnits covered;
    private final Release release;
    private final Schemes schemes;
    private final Offices offices;
    private final Units units;
    private final List<DispatchFollower> followers;
    private final AuditLog audit;
    private final Clock clock;

    CoverageCorrections(
            Sql sql,
            Cycles cycles,
            Assignments assignments,
            CoveredUnits covered,
            Release release,
            Schemes schemes,
            Offices offices,
            Units units,
            List<DispatchFollower> followers,
            AuditLog audit,
            Clock clock) {
        this.sql = sql;
        this.cycles = cycles;
        this.assignments = assignments;
        this.covered = covered;
        this.release = release;
        this.schemes = schemes;
        this.offices = offices;
        this.units = units;
        this.followers = followers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks one more unit (补充下发): registered later, forgotten, or left out before. */
    public Mono<Void> add(UUID cycleId, UUID unitId, String reason, CycleOfficer officer) {
        return correct(
                cycleId,
                unitId,
                officer,
                (cycle, unit, by) ->
                        add(cycle, unit, by)
                                .then(record(cycle, "cycle.addUnit", unit, reason, officer)));
    }

    /** Leaves out a unit that has no forms yet (移出填报范围). */
    public Mono<Void> drop(UUID cycleId, UUID unitId, String reason, CycleOfficer officer) {
        return correct(
                cycleId,
                unitId,
                officer,
                (cycle, unit, by) ->
                        covered.drop(cycle.id(), unit.id(), reason, by.path(), clock.instant())
                                .filter(dropped -> dropped)
                                .switchIfEmpty(Mono.error(() -> new UnitNotWaiting(unit.name())))
                                .then(record(cycle, "cycle.dropUnit", unit, reason, officer)));
    }

    /**
     * Notes that the register has a unit with another office from now on: lists on which it waits
     * follow, those of cycles that do not reach it there leave it out.
     */
    public Mono<Void> registered(UUID unitId, String officePath, String reason) {
        return covered.awaiting(unitId)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(cycles::lock)
                .concatMap(cycle -> follow(cycle, unitId, officePath, reason))
                .then();
    }

    private Mono<Void> follow(Cycle cycle, UUID unitId, String officePath, String reason) {
        if (!cycle.reaches(officePath)) {
            return covered.drop(cycle.id(), unitId, reason, null, clock.instant()).then();
        }
        Mono<Void> moved = covered.move(cycle.id(), unitId, officePath);
        return cycle.state() == CycleState.OPEN
                ? moved.then(release.goOn(cycle, officePath)).then()
                : moved;
    }

    private Mono<Void> correct(
            UUID cycleId, UUID unitId, CycleOfficer officer, Correction correction) {
        return sql.transaction(
                cycles.lock(cycleId)
                        .switchIfEmpty(notFound())
                        .flatMap(cycle -> correct(cycle, unitId, officer, correction)));
    }

    private Mono<Void> correct(
            Cycle cycle, UUID unitId, CycleOfficer officer, Correction correction) {
        return offices.byId(officer.officeId())
                .filter(office -> mayCorrect(cycle, office))
                .switchIfEmpty(Mono.error(NotTheCyclesOffice::new))
                .filter(office -> cycle.state() == CycleState.OPEN)
                .switchIfEmpty(Mono.error(CycleClosed::new))
                .zipWith(units.byId(unitId).switchIfEmpty(notFound()))
                .flatMap(read -> correction.of(cycle, read.getT2(), read.getT1()));
    }

    /** A unit that is found lies in the officer's area already: nobody sees others. */
    private static boolean mayCorrect(Cycle cycle, Office office) {
        return cycle.officeId().equals(office.id())
                || (cycle.dispatch() == DispatchMode.LEVEL_BY_LEVEL
                        && office.isWithin(cycle.officePath()));
    }

    private Mono<Void> add(Cycle cycle, Unit unit, Office by) {
        return isCovered(cycle, unit)
                .then(assignments.exist(cycle, unit.id()))
                .filter(exists -> !exists)
                .switchIfEmpty(Mono.error(() -> new AlreadyCollected(cycle)))
                .then(mayTakeBack(cycle, unit, by))
                .then(covered.takeBack(cycle.id(), unit.id(), unit.officePath()))
                .filter(back -> !back)
                .flatMap(fresh -> enter(cycle, unit))
                .then(release.goOn(cycle, cycle.officePath()))
                .then();
    }

    /** What an office has decided, those below it do not undo. */
    private Mono<Void> mayTakeBack(Cycle cycle, Unit unit, Office by) {
        return covered.droppedBy(cycle.id(), unit.id())
                .filter(path -> !(path.equals(by.path()) || path.startsWith(by.path() + ".")))
                .flatMap(above -> Mono.error(new DroppedAbove()));
    }

    private Mono<Void> enter(Cycle cycle, Unit unit) {
        List<Assignment> entered =
                List.of(new Assignment(cycle.id(), unit, cycle.deadlines().unit()));
        return switch (cycle.dispatch()) {
            case LEVEL_BY_LEVEL -> assignments.plan(entered);
            case AT_ONCE ->
                    assignments
                            .dispatch(entered, clock.instant())
                            .thenMany(Flux.fromIterable(followers))
                            .concatMap(it -> it.dispatched(cycle, entered, clock.instant()))
                            .then();
        };
    }

    private Mono<Void> isCovered(Cycle cycle, Unit unit) {
        boolean reached = cycle.reaches(unit.officePath());
        return schemes.find(cycle.scheme(), cycle.version())
                .filter(scheme -> reached && scheme.definition().unitType(unit.type()).isPresent())
                .switchIfEmpty(Mono.error(() -> new UnitNotCovered(unit.name())))
                .then();
    }

    private Mono<Void> record(
            Cycle cycle, String action, Unit unit, String reason, CycleOfficer officer) {
        return audit.record(
                new AuditEntry(
                        officer.username(),
                        action,
                        "cycle",
                        cycle.id().toString(),
                        officer.officeCode(),
                        Map.of("unit", unit.id().toString(), "reason", reason)));
    }

    private static <T> Mono<T> notFound() {
        return Mono.error(() -> new ProblemException(Problem.NOT_FOUND));
    }

    /** What is done to a unit of a cycle (调整). */
    private interface Correction {
        Mono<Void> of(Cycle cycle, Unit unit, Office by);
    }
}
