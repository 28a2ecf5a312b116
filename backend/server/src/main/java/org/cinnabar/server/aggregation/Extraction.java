package org.cinnabar.server.aggregation;

import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.Schemes;
import org.cinnabar.server.submission.Filing;
import org.cinnabar.server.submission.Outbox;
import org.cinnabar.server.submission.OutboxEntry;
import org.cinnabar.server.submission.OutboxEntry.Kind;
import org.cinnabar.server.submission.Revisions;
import org.cinnabar.server.submission.Submissions;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Brings accepted values into the analysis store (抽取入库); a correction replaces what was there.
 *
 * <p>A submission's values and the mark that they are extracted are one transaction, so that a
 * server may die at any moment and another may go on.
 */
@Component
class Extraction {

    private final Outbox outbox;
    private final Submissions submissions;
    private final Revisions revisions;
    private final Schemes schemes;
    private final MartTables tables;
    private final Populations populations;
    private final Summands summands;
    private final Map<String, SummaryTotals> totals = new ConcurrentHashMap<>();

    Extraction(
            Outbox outbox,
            Submissions submissions,
            Revisions revisions,
            Schemes schemes,
            MartTables tables,
            Populations populations,
            Summands summands) {
        this.outbox = outbox;
        this.submissions = submissions;
        this.revisions = revisions;
        this.schemes = schemes;
        this.tables = tables;
        this.populations = populations;
        this.summands = summands;
    }

    /** The waiting submissions, oldest first, by the number of their entry in the outbox. */
    Flux<Long> waiting(int limit) {
        return outbox.waiting(Kind.ACCEPTED, limit);
    }

    /** Extracts one waiting submission, unless another server is at it. */
    Mono<Void> extract(long outboxId) {
        return outbox.process(outboxId, this::extract);
    }

    private Mono<Void> extract(OutboxEntry entry) {
        return outbox.isLatest(entry).flatMap(latest -> accepted(entry, latest));
    }

    /** What was accepted again since then is left to the later entry, whichever comes first. */
    private Mono<Void> accepted(OutboxEntry entry, boolean latest) {
        return latest
                ? submissions
                        .byId(entry.submissionId())
                        .zipWith(
                                revisions.data(entry.submissionId(), entry.revision()),
                                (submission, data) ->
                                        new Acceptance(submission, entry.revision(), data))
                        .switchIfEmpty(Mono.error(() -> new AcceptedDataMissing(entry)))
                        .flatMap(this::extract)
                : Mono.empty();
    }

    /** By the version of what was accepted; the submission may follow a later one by now. */
    private Mono<Void> extract(Acceptance accepted) {
        Filing filing = accepted.filing();
        String version = accepted.data().version();
        return schemes.find(filing.scheme(), version)
                .switchIfEmpty(Mono.error(() -> new SchemeVersionMissing(filing.scheme(), version)))
                .flatMap(
                        scheme ->
                                tables.defineYear(accepted.year())
                                        .thenMany(forms(scheme, accepted))
                                        .then(populations.replace(accepted))
                                        .then(summed(scheme, accepted))
                                        .then(freshness(filing.scheme())));
    }

    /** What the submission adds to the totals of summary forms. */
    private Mono<Void> summed(PublishedScheme scheme, Acceptance accepted) {
        String version = accepted.filing().scheme() + "/" + accepted.data().version();
        SummaryTotals compiled = totals.computeIfAbsent(version, _ -> SummaryTotals.of(scheme));
        return summands.replace(accepted, compiled.of(accepted.data()));
    }

    private Mono<Void> freshness(String scheme) {
        return outbox.backlog(Kind.ACCEPTED)
                .flatMap(backlog -> tables.freshness(scheme, backlog.entries() - 1));
    }

    private Flux<Void> forms(PublishedScheme scheme, Acceptance accepted) {
        return Flux.fromIterable(scheme.forms()).concatMap(form -> form(form, accepted));
    }

    private Mono<Void> form(FormDefinition form, Acceptance accepted) {
        return Flux.fromIterable(MartTable.of(accepted.filing().scheme(), form))
                .concatMap(
                        table ->
                                tables.replace(
                                        table,
                                        accepted,
                                        table.rows(accepted.data().form(form.key()))))
                .then();
    }

    /** What an entry of the outbox speaks of must exist. */
    private static final class AcceptedDataMissing extends RuntimeException {
        AcceptedDataMissing(OutboxEntry entry) {
            super(entry + " has no such submission or revision");
        }
    }

    /** What is accepted was submitted by a version that is published. */
    private static final class SchemeVersionMissing extends RuntimeException {
        SchemeVersionMissing(String scheme, String version) {
            super(scheme + " " + version + " is not published");
        }
    }
}
