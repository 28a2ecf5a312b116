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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What the office that opened a cycle changes in it (期次管理): deadlines, its end. */
@Component
public class CycleAdministration {

    private final Sql sql;
    private final Cycles cycles;
    private final Assignments assignments;
    private final Release release;
    private final Offices offices;
    private final List<DispatchFollower> followers;
    private final AuditLog audit;
    private final Clock clock;

    CycleAdministration(
            Sql sql,
            Cycles cycles,
            Assignments assignments,
            Release release,
            Offices offices,
            List<DispatchFollower> followers,
            AuditLog audit,
            Clock clock) {
        this.sql = sql;
        this.cycles = cycles;
        this.assignments = assignments;
        this.release = release;
        this.offices = offices;
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
        return sql.transactionToTheEnd(
                own(cycleId, officer)
                        .flatMap(
                                cycle ->
                                        path(cycle, officeId)
                                                .map(
                                                        path ->
                                                                new Extension(
                                                                        cycle, path, unitIds,
                                                                        deadline, reason)))
                        .flatMap(extension -> extend(extension, officer)));
    }

    /** Closes the cycle (关闭期次): units write no more. */
    public Mono<Cycle> close(UUID cycleId, String reason, CycleOfficer officer) {
        return change(cycleId, "cycle.close", reason, it -> it.in(CycleState.CLOSED), officer);
    }

    /**
     * Opens a closed cycle again (重新开通); units that came to an office which has passed it on
     * meanwhile get their forms.
     */
    public Mono<Cycle> reopen(UUID cycleId, String reason, CycleOfficer officer) {
        return sql.transactionToTheEnd(
                change(cycleId, "cycle.reopen", reason, it -> it.in(CycleState.OPEN), officer)
                        .delayUntil(cycle -> release.goOn(cycle, cycle.officePath())));
    }

    /** Takes late submissions, or takes them no more (逾期上报). */
    public Mono<Cycle> allowLate(
            UUID cycleId, boolean allowed, String reason, CycleOfficer officer) {
        String action = allowed ? "cycle.allowLate" : "cycle.refuseLate";
        return change(cycleId, action, reason, it -> it.takingLate(allowed), officer);
    }

    /** Notes that a unit reports to another office now (移交). */
    public Mono<Void> moved(UUID cycleId, UUID unitId, String officePath) {
        return assignments.move(cycleId, unitId, officePath);
    }

    /** Why a unit of a cycle has more time than the cycle gives (延期情况); empty where it has not. */
    public Mono<MoreTime> moreTime(UUID cycleId, UUID unitId) {
        return assignments.moreTime(cycleId, unitId);
    }

    private Mono<Integer> extend(Extension extension, CycleOfficer officer) {
        return assignments
                .extend(extension)
                .collect(Collectors.toMap(Function.identity(), path -> 1, Integer::sum))
                .delayUntil(offices -> extended(extension, offices, officer))
                .map(CycleAdministration::sum);
    }

    private Mono<Void> extended(
            Extension extension, Map<String, Integer> unitsByOffice, CycleOfficer officer) {
        return follow(it -> it.extended(extension, unitsByOffice, clock.instant()))
                .then(
                        audit.record(
                                entry(
                                        extension.cycle(),
                                        "cycle.extend",
                                        details(extension, sum(unitsByOffice)),
                                        officer)));
    }

    private static int sum(Map<String, Integer> unitsByOffice) {
        return unitsByOffice.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Mono<Cycle> change(
            UUID cycleId,
            String action,
            String reason,
            UnaryOperator<Cycle> change,
            CycleOfficer officer) {
        return sql.transactionToTheEnd(
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

    private static Map<String, String> details(Extension extension, int extended) {
        return Map.of(
                "deadline", extension.deadline().toString(),
                "below", extension.officePath(),
                "units", Integer.toString(extended),
                "reason", extension.reason());
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
