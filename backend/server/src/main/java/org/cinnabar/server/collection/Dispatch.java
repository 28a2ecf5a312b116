package org.cinnabar.server.collection;

import org.cinnabar.engine.form.Frequency;
import org.cinnabar.engine.form.ReportingPeriod;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.server.audit.AuditEntry;
import org.cinnabar.server.audit.AuditLog;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.organization.Unit;
import org.cinnabar.server.platform.Ids;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.Schemes;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Opens a cycle for every unit it covers (开通期次), in one transaction, and dispatches it to them (下发)
 * unless the offices pass it on level by level.
 */
@Component
public class Dispatch {

    private static final int UNITS_AT_ONCE = 500;

    private final Sql sql;
    private final Cycles cycles;
    private final Assignments assignments;
    private final Coverage coverage;
    private final Schemes schemes;
    private final Offices offices;
    private final AuditLog audit;
    private final List<DispatchFollower> followers;
    private final Ids ids;
    private final Clock clock;

    Dispatch(
            Sql sql,
            Cycles cycles,
            Assignments assignments,
            Coverage coverage,
            Schemes schemes,
            Offices offices,
            AuditLog audit,
            List<DispatchFollower> followers,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.cycles = cycles;
        this.assignments = assignments;
        this.coverage = coverage;
        this.schemes = schemes;
        this.offices = offices;
        this.audit = audit;
        this.followers = followers;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens the cycle now. */
    public Mono<Cycle> open(NewCycle wanted, String username) {
        return open(wanted, username, clock.instant());
    }

    /** Opens the cycle at a given time, for data of the past. */
    public Mono<Cycle> open(NewCycle wanted, String username, Instant at) {
        return sql.transactionToTheEnd(
                planned(wanted, at)
                        .flatMap(
                                planned ->
                                        open(planned.cycle(), planned.scheme())
                                                .flatMap(
                                                        units ->
                                                                audit.record(
                                                                        entry(
                                                                                planned, units,
                                                                                username)))
                                                .thenReturn(planned.cycle())));
    }

    /** The cycle as it would be opened now; nothing is written. */
    Mono<Planned> planned(NewCycle wanted) {
        return planned(wanted, clock.instant());
    }

    private Mono<Planned> planned(NewCycle wanted, Instant at) {
        return Mono.zip(scheme(wanted), offices.byId(wanted.officeId()))
                .map(
                        found -> {
                            SchemeDefinition scheme = found.getT1().definition();
                            Office office = found.getT2();
                            return new Planned(cycle(wanted, scheme, office, at), scheme, office);
                        });
    }

    /** A cycle that is not opened yet (拟开通期次). */
    record Planned(Cycle cycle, SchemeDefinition scheme, Office office) {}

    private Mono<Integer> open(Cycle cycle, SchemeDefinition scheme) {
        return cycles.lockOpening(cycle)
                .then(assignments.exist(cycle))
                .flatMap(
                        exist ->
                                exist
                                        ? Mono.error(new AlreadyCollected(cycle))
                                        : cycles.add(cycle).then(dispatch(cycle, scheme)));
    }

    private Mono<PublishedScheme> scheme(NewCycle wanted) {
        return schemes.find(wanted.scheme(), wanted.version())
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)));
    }

    private Cycle cycle(NewCycle wanted, SchemeDefinition scheme, Office office, Instant at) {
        ReportingPeriod period =
                ReportingPeriod.parse(wanted.period())
                        .filter(parsed -> fits(parsed, scheme.frequency()))
                        .orElseThrow(() -> new PeriodUnfit(wanted.period()));
        return new Cycle(
                ids.next(),
                scheme.key(),
                scheme.version(),
                period.toString(),
                office.id(),
                office.path(),
                CycleState.OPEN,
                true,
                wanted.dispatch(),
                at,
                deadlines(wanted, scheme, period));
    }

    private static Deadlines deadlines(
            NewCycle wanted, SchemeDefinition scheme, ReportingPeriod period) {
        Deadlines usual = Deadlines.of(scheme.chain(), period);
        Deadlines deadlines = Objects.requireNonNullElse(wanted.deadlines(), usual);
        if (!deadlines.areInOrder() || !deadlines.areForTheLevelsOf(usual)) {
            throw new DeadlinesDisordered();
        }
        return deadlines;
    }

    private static boolean fits(ReportingPeriod period, Frequency frequency) {
        return period.frequency() == (frequency == Frequency.ONCE ? Frequency.YEAR : frequency);
    }

    private Mono<Integer> dispatch(Cycle cycle, SchemeDefinition scheme) {
        return coverage.of(scheme, cycle.officePath())
                .map(unit -> assignment(cycle, unit))
                .collectList()
                .filter(assignments -> !assignments.isEmpty())
                .switchIfEmpty(Mono.error(NothingToCollect::new))
                .flatMap(all -> dispatchInParts(cycle, all).thenReturn(all.size()));
    }

    private Mono<Void> dispatchInParts(Cycle cycle, List<Assignment> all) {
        return Flux.fromIterable(all)
                .buffer(UNITS_AT_ONCE)
                .concatMap(part -> dispatch(cycle, part))
                .then();
    }

    private static Assignment assignment(Cycle cycle, Unit unit) {
        return new Assignment(cycle.id(), unit, cycle.deadlines().unit());
    }

    /** Passed on level by level, the units wait for their office. */
    private Mono<Void> dispatch(Cycle cycle, List<Assignment> part) {
        return switch (cycle.dispatch()) {
            case LEVEL_BY_LEVEL -> assignments.plan(part);
            case AT_ONCE ->
                    assignments
                            .dispatch(part, cycle.openedAt())
                            .thenMany(Flux.fromIterable(followers))
                            .concatMap(it -> it.dispatched(cycle, part, cycle.openedAt()))
                            .then();
        };
    }

    private static AuditEntry entry(Planned planned, int units, String username) {
        Cycle cycle = planned.cycle();
        return new AuditEntry(
                username,
                "cycle.open",
                "cycle",
                cycle.id().toString(),
                planned.office().code(),
                Map.of(
                        "scheme", cycle.scheme(),
                        "dispatch", cycle.dispatch().name(),
                        "period", cycle.period(),
                        "units", Integer.toString(units)));
    }
}
