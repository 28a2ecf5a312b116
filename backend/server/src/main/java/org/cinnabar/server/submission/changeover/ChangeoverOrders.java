package org.cinnabar.server.submission.changeover;

import org.cinnabar.server.audit.AuditEntry;
import org.cinnabar.server.audit.AuditLog;
import org.cinnabar.server.collection.Cycle;
import org.cinnabar.server.collection.CycleOfficer;
import org.cinnabar.server.collection.CycleVersions;
import org.cinnabar.server.collection.Cycles;
import org.cinnabar.server.platform.Ids;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Opinion;
import org.cinnabar.server.submission.changeover.Changeover.Phase;
import org.cinnabar.server.submission.changeover.Changeover.State;
import org.cinnabar.server.submission.filling.CarriedValue.Fate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Takes orders for changeovers, tells how far they are and what they mean, has them carried out,
 * stops them and lets them go on (换版任务).
 */
@Component
public class ChangeoverOrders {

    private final Sql sql;
    private final Changeovers changeovers;
    private final PendingChangeovers pending;
    private final ChangeoverResults results;
    private final ChangeoverDetails details;
    private final CorrectedVersions corrected;
    private final Cycles cycles;
    private final CycleVersions versions;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    ChangeoverOrders(
            Sql sql,
            Changeovers changeovers,
            PendingChangeovers pending,
            ChangeoverResults results,
            ChangeoverDetails details,
            CorrectedVersions corrected,
            Cycles cycles,
            CycleVersions versions,
            AuditLog audit,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.changeovers = changeovers;
        this.pending = pending;
        this.results = results;
        this.details = details;
        this.corrected = corrected;
        this.cycles = cycles;
        this.versions = versions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins to examine what a change to that version would mean; the same key again gives the same
     * changeover, whatever else is said.
     */
    public Mono<Changeover> examine(String key, UUID cycleId, String version, OfficeActor actor) {
        return sql.transaction(
                versions.own(cycleId, actor.officeId())
                        .delayUntil(cycle -> corrected.check(cycle, version))
                        .zipWith(pending.countOpen(cycleId))
                        .map(read -> begun(key, read.getT1(), version, actor, read.getT2()))
                        .flatMap(
                                changeover ->
                                        changeovers
                                                .add(changeover)
                                                .flatMap(
                                                        added ->
                                                                added
                                                                        ? noted(
                                                                                "examine",
                                                                                changeover,
                                                                                actor)
                                                                        : changeovers.byKey(
                                                                                cycleId, key))));
    }

    /** The changeovers of a cycle, newest first. */
    public Flux<Changeover> of(UUID cycleId) {
        return cycles.byId(cycleId)
                .switchIfEmpty(notFound())
                .flatMapMany(cycle -> changeovers.of(cycle.id()));
    }

    /** A changeover of the caller's office or of one below it. */
    public Mono<Changeover> byId(UUID id) {
        return changeovers.byId(id).switchIfEmpty(notFound());
    }

    /** What it means, as far as it has come. */
    public Mono<ChangeoverFigures> figures(UUID id) {
        return byId(id).flatMap(results::figures);
    }

    /** The values that do not stay as they were. */
    public Mono<Page<UnitValue>> values(UUID id, Fate fate, int page, int size) {
        return byId(id).then(details.values(id, fate, page, size));
    }

    /** The submissions that cannot follow. */
    public Mono<Page<RefusedSubmission>> refused(UUID id, int page, int size) {
        return byId(id).then(details.refused(id, page, size));
    }

    /** What changeovers did to a submission, oldest first. */
    public Flux<PassedChangeover> passed(UUID submissionId) {
        return details.passed(submissionId);
    }

    /**
     * Binds the cycle to the version that was examined, and begins to carry its submissions over.
     */
    public Mono<Changeover> carryOut(UUID id, @Nullable String why, OfficeActor actor) {
        String reason = Opinion.required(why).text();
        CycleOfficer officer =
                new CycleOfficer(actor.person().username(), actor.officeId(), actor.officeCode());
        return change(
                id,
                actor,
                changeover ->
                        examined(changeover)
                                .then(
                                        versions.change(
                                                changeover.cycleId(),
                                                changeover.fromVersion(),
                                                changeover.toVersion(),
                                                reason,
                                                officer))
                                .then(pending.countAstray(changeover))
                                .flatMap(
                                        population ->
                                                changeovers.carryOut(
                                                        id,
                                                        population,
                                                        reason,
                                                        actor,
                                                        clock.instant())));
    }

    /** Stops it; what is carried over stays so. */
    public Mono<Changeover> cancel(UUID id, OfficeActor actor) {
        return change(
                id,
                actor,
                changeover ->
                        changeovers
                                .end(id, State.CANCELLED, clock.instant())
                                .then(noted("cancel", changeover, actor))
                                .then());
    }

    /** Lets it go on where it stopped. */
    public Mono<Changeover> resume(UUID id, OfficeActor actor) {
        return change(
                id,
                actor,
                changeover ->
                        changeovers.resume(id).then(noted("resume", changeover, actor)).then());
    }

    private Mono<Changeover> change(
            UUID id, OfficeActor actor, Function<Changeover, Mono<Void>> work) {
        return sql.transaction(
                changeovers
                        .lock(id)
                        .filter(it -> it.actor().officeId().equals(actor.officeId()))
                        .switchIfEmpty(notFound())
                        .flatMap(work)
                        .then(changeovers.byId(id)));
    }

    private static Mono<Void> examined(Changeover changeover) {
        return changeover.isExamined()
                ? Mono.empty()
                : Mono.error(new ProblemException(Problem.CHANGEOVER_UNFINISHED));
    }

    private Changeover begun(
            String key, Cycle cycle, String version, OfficeActor actor, int population) {
        return new Changeover(
                ids.next(),
                key,
                cycle.id(),
                cycle.scheme(),
                cycle.version(),
                version,
                Phase.EXAMINE,
                State.RUNNING,
                null,
                actor,
                cycle.officePath(),
                population,
                0,
                null,
                clock.instant(),
                null,
                null);
    }

    private Mono<Changeover> noted(String what, Changeover changeover, OfficeActor actor) {
        return audit.record(
                        new AuditEntry(
                                actor.person().username(),
                                "changeover." + what,
                                "cycle",
                                changeover.cycleId().toString(),
                                actor.officeCode(),
                                Map.of(
                                        "from", changeover.fromVersion(),
                                        "to", changeover.toVersion())))
                .thenReturn(changeover);
    }

    private static <T> Mono<T> notFound() {
        return Mono.error(() -> new ProblemException(Problem.NOT_FOUND));
    }
}
