package org.cinnabar.server.aggregation;

import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.Schemes;
import org.cinnabar.server.submission.Outbox;
import org.cinnabar.server.submission.OutboxEntry;
import org.cinnabar.server.submission.OutboxEntry.Kind;
import org.cinnabar.server.submission.Revisions;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.Submissions;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Brings accepted values into the analysis store (抽取入库); a correction replaces what was there, and
 * what counts no more is taken out.
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

    /** What became of it since then is left to the later entry, whichever comes first. */
    private Mono<Void> accepted(OutboxEntry entry, boolean latest) {
        if (!latest) {
            return Mono.empty();
        }
        return submissions
                .byId(entry.submissionId())
                .switchIfEmpty(Mono.error(() -> new AcceptedDataMissing(entry)))
                .flatMap(
                        submission ->
                                entry.revision() == 0
                                        ? retract(submission)
                                        : acceptance(submission, entry.revision())
                                                .switchIfEmpty(
                                                        Mono.error(
                                                                () ->
                                                                        new AcceptedDataMissing(
                                                                                entry)))
                                                .flatMap(this::extract));
    }

    private Mono<Acceptance> acceptance(Submission submission, int revision) {
        return revisions
                .data(submission.id(), revision)
                .map(data -> new Acceptance(submission, revision, data));
    }

    /** By the version of what was accepted; the submission may follow a later one by now. */
    private Mono<Void> extract(Acceptance accepted) {
        return scheme(accepted)
                .flatMap(
                        scheme ->
                                tables.defineYear(accepted.year())
                                        .thenMany(forms(scheme, accepted))
                                        .then(populations.replace(accepted))
                                        .then(summed(scheme, accepted))
                                        .then(freshness(accepted.filing().scheme())));
    }

    /** Takes out what the store holds of a submission of which nothing counts any more. */
    private Mono<Void> retract(Submission submission) {
        return populations
                .revision(submission.id())
                .flatMap(revision -> acceptance(submission, revision))
                .flatMap(held -> scheme(held).flatMap(scheme -> remove(scheme, held)))
                .then(freshness(submission.filing().scheme()));
    }

    private Mono<Void> remove(PublishedScheme scheme, Acceptance held) {
        return Flux.fromIterable(scheme.forms())
                .flatMapIterable(form -> MartTable.of(held.filing().scheme(), form))
                .concatMap(table -> tables.replace(table, held, List.of()))
                .then(summands.replace(held, List.of()))
                .then(populations.remove(held.submission().id()));
    }

    private Mono<PublishedScheme> scheme(Acceptance accepted) {
        String scheme = accepted.filing().scheme();
        String version = accepted.data().version();
        return schemes.find(scheme, version)
                .switchIfEmpty(Mono.error(() -> new SchemeVersionMissing(scheme, version)));
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
