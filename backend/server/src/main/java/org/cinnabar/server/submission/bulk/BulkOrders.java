package org.cinnabar.server.submission.bulk;

import org.cinnabar.server.audit.AuditEntry;
import org.cinnabar.server.audit.AuditLog;
import org.cinnabar.server.platform.Ids;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Opinion;
import org.cinnabar.server.submission.QueueFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Takes bulk orders, tells how far they are, cancels them (批量任务). */
@Component
public class BulkOrders {

    private final Sql sql;
    private final BulkJobs jobs;
    private final BulkItems items;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    BulkOrders(Sql sql, BulkJobs jobs, BulkItems items, AuditLog audit, Ids ids, Clock clock) {
        this.sql = sql;
        this.jobs = jobs;
        this.items = items;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Orders the same for all submissions which await the office and pass the filter; the same key
     * again gives the same order, whatever else is said.
     */
    public Mono<BulkJob> order(
            String key,
            BulkAction action,
            @Nullable String opinion,
            QueueFilter filter,
            OfficeActor actor,
            String officePath) {
        BulkJob job =
                new BulkJob(
                        ids.next(),
                        key,
                        action,
                        spoken(action, opinion),
                        actor,
                        officePath,
                        clock.instant());
        return sql.transaction(
                jobs.add(job)
                        .flatMap(
                                added ->
                                        added
                                                ? begin(job, filter)
                                                : jobs.byKey(actor.person().accountId(), key)));
    }

    /** An order of the caller's office or of one below it. */
    public Mono<BulkJob> byId(UUID id) {
        return jobs.byId(id)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)));
    }

    public Mono<BulkProgress> progress(UUID id) {
        return items.progress(id);
    }

    /** The submissions of an order, those with one outcome or all. */
    public Mono<Page<BulkItem>> items(UUID id, @Nullable BulkOutcome outcome, int page, int size) {
        return byId(id).then(items.page(id, outcome, page, size));
    }

    /** Stops an order; what is done stays done. */
    public Mono<Void> cancel(UUID id, OfficeActor actor) {
        return sql.transaction(
                byId(id).filter(job -> job.actor().officeId().equals(actor.officeId()))
                        .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)))
                        .then(jobs.cancel(id, clock.instant()))
                        .then(items.cancel(id, clock.instant()))
                        .then(audit.record(entry("bulk.cancel", id, actor, Map.of()))));
    }

    private Mono<BulkJob> begin(BulkJob job, QueueFilter filter) {
        return items.add(job, filter)
                .flatMap(
                        count ->
                                audit.record(
                                        entry(
                                                "bulk." + job.action().code(),
                                                job.id(),
                                                job.actor(),
                                                Map.of("submissions", count.toString()))))
                .thenReturn(job);
    }

    private static @Nullable String spoken(BulkAction action, @Nullable String opinion) {
        Opinion said =
                switch (action) {
                    case APPROVE -> Opinion.optional(opinion);
                    case SEND_BACK -> Opinion.required(opinion);
                };
        return said == null ? null : said.text();
    }

    private static AuditEntry entry(
            String action, UUID id, OfficeActor actor, Map<String, String> details) {
        return new AuditEntry(
                actor.person().username(),
                action,
                "bulk",
                id.toString(),
                actor.officeCode(),
                details);
    }
}
