package org.cinnabar.server.backtest;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.aggregation.MartLayout;
import org.cinnabar.server.aggregation.PopulationFilter;
import org.cinnabar.server.aggregation.Populations;
import org.cinnabar.server.aggregation.Populations.PeriodCount;
import org.cinnabar.server.audit.AuditEntry;
import org.cinnabar.server.audit.AuditLog;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.platform.Ids;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.scheme.CheckDraft;
import org.cinnabar.server.scheme.CheckDrafting;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.Schemes;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Takes orders for runs, tells how far they are, stops them and lets them go on (试算任务).
 *
 * <p>An office's people examine the units below it. Whoever designs schemes belongs to no office:
 * his runs go through all units, and he sees figures but not whose they are.
 */
@Component
public class Backtests {

    private static final int LATEST = 50;

    private final Sql sql;
    private final Runs runs;
    private final Populations populations;
    private final Schemes schemes;
    private final CheckDrafting drafting;
    private final Offices offices;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    Backtests(
            Sql sql,
            Runs runs,
            Populations populations,
            Schemes schemes,
            CheckDrafting drafting,
            Offices offices,
            AuditLog audit,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.runs = runs;
        this.populations = populations;
        this.schemes = schemes;
        this.drafting = drafting;
        this.offices = offices;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is to be tried (试算要求).
     *
     * @param source one check, written as in a file of {@code checks/}
     */
    public record Order(String scheme, String version, List<String> periods, String source) {}

    /** The path of the office whose units the caller's runs examine. */
    public Mono<String> top(Authority caller) {
        return Mono.justOrEmpty(caller.officePath())
                .switchIfEmpty(Mono.defer(offices::root).map(Office::path));
    }

    /** Begins a run; the same key again gives the same run, whatever else is said. */
    public Mono<Run> order(String key, Order order, Authority caller) {
        return schemes.find(order.scheme(), order.version())
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)))
                .flatMap(scheme -> drafting.compiled(scheme, order.source()))
                .zipWith(top(caller))
                .flatMap(
                        it ->
                                begin(key, order, it.getT1(), it.getT2(), caller)
                                        .contextWrite(
                                                new RowScope.OfficeSubtree(it.getT2())::into));
    }

    private Mono<Run> begin(
            String key, Order order, CheckDraft draft, String top, Authority caller) {
        PopulationFilter filter =
                new PopulationFilter(order.scheme(), order.periods(), draft.unitTypes());
        return sql.transaction(
                populations
                        .count(filter)
                        .filter(population -> population > 0)
                        .switchIfEmpty(Mono.error(NothingToExamine::new))
                        .map(population -> run(key, order, draft, top, caller, population))
                        .flatMap(
                                run ->
                                        runs.add(run)
                                                .flatMap(
                                                        added ->
                                                                added
                                                                        ? begun(run, caller)
                                                                        : runs.byKey(
                                                                                caller.accountId(),
                                                                                key))));
    }

    private Run run(
            String key,
            Order order,
            CheckDraft draft,
            String top,
            Authority caller,
            int population) {
        Optional<LocalizedText> reason = MartLayout.refusal(draft.scheme(), draft.check());
        return new Run(
                ids.next(),
                key,
                caller.accountId(),
                caller.displayName(),
                top,
                order.scheme(),
                order.version(),
                order.periods(),
                order.source(),
                draft.check().id(),
                reason.isEmpty() ? Leg.SQL : Leg.JVM,
                reason.orElse(null),
                RunState.RUNNING,
                population,
                0,
                null,
                clock.instant(),
                null);
    }

    private Mono<Run> begun(Run run, Authority caller) {
        return audit.record(entry("backtest.order", run, caller)).thenReturn(run);
    }

    /** The latest runs of the caller's office and of those below it. */
    public Flux<Run> latest(Authority caller) {
        return top(caller)
                .flatMapMany(
                        top ->
                                runs.latest(LATEST)
                                        .contextWrite(new RowScope.OfficeSubtree(top)::into));
    }

    /** A run of the caller's office or of one below it. */
    public Mono<Run> byId(UUID id, Authority caller) {
        return top(caller)
                .flatMap(top -> runs.byId(id).contextWrite(new RowScope.OfficeSubtree(top)::into))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)));
    }

    /** Stops a run of the caller's office; what it has found stays. */
    public Mono<Run> cancel(UUID id, Authority caller) {
        return change(
                id,
                caller,
                run ->
                        runs.end(id, RunState.CANCELLED, clock.instant())
                                .then(audit.record(entry("backtest.cancel", run, caller))));
    }

    /** Lets a run of the caller's office go on where it stopped. */
    public Mono<Run> resume(UUID id, Authority caller) {
        return change(
                id,
                caller,
                run -> runs.resume(id).then(audit.record(entry("backtest.resume", run, caller))));
    }

    private Mono<Run> change(UUID id, Authority caller, Function<Run, Mono<Void>> work) {
        return byId(id, caller)
                .filter(run -> run.isOf(caller))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)))
                .flatMap(
                        run ->
                                sql.transaction(work.apply(run).then(runs.byId(id)))
                                        .contextWrite(
                                                new RowScope.OfficeSubtree(run.officePath())
                                                        ::into));
    }

    /** The periods of a scheme with accepted reports that the caller's runs can examine. */
    public Flux<PeriodCount> periods(String scheme, Authority caller) {
        return top(caller)
                .flatMapMany(
                        top ->
                                populations
                                        .periods(scheme)
                                        .contextWrite(new RowScope.OfficeSubtree(top)::into));
    }

    /** The draft of a run, compiled again. */
    Mono<CheckDraft> draft(Run run) {
        Mono<PublishedScheme> scheme = schemes.find(run.scheme(), run.version());
        return scheme.flatMap(it -> drafting.compiled(it, run.source()));
    }

    private static AuditEntry entry(String action, Run run, Authority caller) {
        String path = caller.officePath();
        return new AuditEntry(
                caller.username(),
                action,
                "backtest",
                run.id().toString(),
                path == null ? null : path.substring(path.lastIndexOf(".c") + 2),
                Map.of("check", run.checkId(), "periods", String.join(" ", run.periods())));
    }
}
