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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What the office that opened a cycle changes in it (期次管理): deadlines, units, its end. */
@Component
public class CycleAdministration {

    private final Sql sql;
    private final Cycles cycles;
    private final Assignments assignments;
    private final Schemes schemes;
    private final Offices offices;
    private final Units units;
    private final List<DispatchFollower> followers;
    private final AuditLog audit;
    private final Clock clock;

    CycleAdministration(
            Sql sql,
            Cycles cycles,
            Assignments assignments,
            Schemes schemes,
            Offices offices,
            Units units,
            List<DispatchFollower> followers,
            AuditLog audit,
            Clock clock) {
        this.sql = sql;
        this.cycles = cycles;
        this.assignments = assignments;
        this.schemes = schemes;
        this.offices = offices;
        this.units = units;
        this.followers = followers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives more time to single units, to all below an office, or to all (延期); the result counts
     * those that have more time now.
     *
     * @param officeId null for the whole cycle
     */
    public Mono<Integer> extend(
            UUID cycleId,
            @Nullable UUID officeId,
            List<UUID> unitIds,
            LocalDate deadline,
            String reason,
            CycleOfficer officer) {
        return sql.transaction(
                own(cycleId, officer)
                        .flatMap(
                                cycle ->
                                        path(cycle, officeId)
                                                .map(
                                                        path ->
                                                                new Extension(
                                                                        cycle, path, unitIds,
                                                                        deadline)))
                        .flatMap(extension -> extend(extension, reason, officer)));
    }

    /** Closes the cycle (关闭期次): units write no more. */
    public Mono<Cycle> close(UUID cycleId, String reason, CycleOfficer officer) {
        return change(cycleId, "cycle.close", reason, it -> it.in(CycleState.CLOSED), officer);
    }

    /** Opens a closed cycle again (重新开通). */
    public Mono<Cycle> reopen(UUID cycleId, String reason, CycleOfficer officer) {
        return change(cycleId, "cycle.reopen", reason, it -> it.in(CycleState.OPEN), officer);
    }

    /** Takes late submissions, or takes them no more (逾期上报). */
    public Mono<Cycle> allowLate(
            UUID cycleId, boolean allowed, String reason, CycleOfficer officer) {
        String action = allowed ? "cycle.allowLate" : "cycle.refuseLate";
        return change(cycleId, action, reason, it -> it.takingLate(allowed), officer);
    }

    /** Asks one more unit (补充下发), that was registered after the cycle was opened. */
    public Mono<Void> add(UUID cycleId, UUID unitId, String reason, CycleOfficer officer) {
        return sql.transaction(
                own(cycleId, officer)
                        .filter(cycle -> cycle.state() == CycleState.OPEN)
                        .switchIfEmpty(Mono.error(CycleClosed::new))
                        .zipWith(units.byId(unitId).switchIfEmpty(notFound()))
                        .flatMap(found -> add(found.getT1(), found.getT2()))
                        .flatMap(
                                cycle ->
                                        audit.record(
                                                entry(
                                                        cycle,
                                                        "cycle.addUnit",
                                                        Map.of(
                                                                "unit",
                                                                unitId.toString(),
                                                                "reason",
                                                                reason),
                                                        officer))));
    }

    /** Notes that a unit reports to another office now (移交). */
    public Mono<Void> moved(UUID cycleId, UUID unitId, String officePath) {
        return assignments.move(cycleId, unitId, officePath);
    }

    private Mono<Cycle> add(Cycle cycle, Unit unit) {
        Assignment assignment = new Assignment(cycle.id(), unit, cycle.deadlines().unit());
        return covered(cycle, unit)
                .then(assignments.exist(cycle, unit.id()))
                .flatMap(
                        exists ->
                                exists
                                        ? Mono.error(new AlreadyCollected(cycle))
                                        : assignments.add(List.of(assignment), clock.instant()))
                .then(follow(follower -> follower.dispatched(cycle, List.of(assignment))))
                .thenReturn(cycle);
    }

    private Mono<Void> covered(Cycle cycle, Unit unit) {
        boolean below = (unit.officePath() + ".").startsWith(cycle.officePath() + ".");
        return schemes.find(cycle.scheme(), cycle.version())
                .filter(scheme -> below && scheme.definition().unitType(unit.type()).isPresent())
                .switchIfEmpty(Mono.error(() -> new UnitNotCovered(unit.name())))
                .then();
    }

    private Mono<Integer> extend(Extension extension, String reason, CycleOfficer officer) {
        return assignments
                .extend(extension)
                .flatMap(
                        extended ->
                                follow(follower -> follower.extended(extension))
                                        .then(
                                                audit.record(
                                                        entry(
                                                                extension.cycle(),
                                                                "cycle.extend",
                                                                details(
                                                                        extension, extended,
                                                                        reason),
                                                                officer)))
                                        .thenReturn(extended));
    }

    private Mono<Cycle> change(
            UUID cycleId,
            String action,
            String reason,
            UnaryOperator<Cycle> change,
            CycleOfficer officer) {
        return sql.transaction(
                own(cycleId, officer)
                        .map(change)
                        .flatMap(
                                cycle ->
                                        cycles.update(cycle)
                                                .then(follow(it -> it.changed(cycle)))
                                                .then(
                                                        audit.record(
                                                                entry(
                                                                        cycle,
                                                                        action,
                                                                        Map.of("reason", reason),
                                                                        officer)))
                                                .thenReturn(cycle)));
    }

    private Mono<Void> follow(Function<DispatchFollower, Mono<Void>> step) {
        return Flux.fromIterable(followers).concatMap(step).then();
    }

    private Mono<Cycle> own(UUID cycleId, CycleOfficer officer) {
        return cycles.lock(cycleId)
                .switchIfEmpty(notFound())
                .filter(cycle -> cycle.officeId().equals(officer.officeId()))
                .switchIfEmpty(Mono.error(NotTheCyclesOffice::new));
    }

    private Mono<String> path(Cycle cycle, @Nullable UUID officeId) {
        return officeId == null
                ? Mono.just(cycle.officePath())
                : offices.byId(officeId).map(Office::path).switchIfEmpty(notFound());
    }

    private static Map<String, String> details(Extension extension, int extended, String reason) {
        return Map.of(
                "deadline", extension.deadline().toString(),
                "below", extension.officePath(),
                "units", Integer.toString(extended),
                "reason", reason);
    }

    private static AuditEntry entry(
            Cycle cycle, String action, Map<String, String> details, CycleOfficer officer) {
        return new AuditEntry(
                officer.username(),
                action,
                "cycle",
                cycle.id().toString(),
                officer.officeCode(),
                details);
    }

    private static <T> Mono<T> notFound() {
        return Mono.error(() -> new ProblemException(Problem.NOT_FOUND));
    }
}
