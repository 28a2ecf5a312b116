package org.cinnabar.server.crosscheck;

import org.cinnabar.engine.crosscheck.CrossCheck;
import org.cinnabar.server.crosscheck.Comparison.Key;
import org.cinnabar.server.notification.Notices;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.Schemes;
import org.cinnabar.server.submission.Filing;
import org.cinnabar.server.submission.Outbox;
import org.cinnabar.server.submission.OutboxEntry;
import org.cinnabar.server.submission.OutboxEntry.Kind;
import org.cinnabar.server.submission.Revisions;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.Submissions;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares a submission with what others say of its unit (跨企业比对), whenever another revision of it
 * is handed in or taken back; only what it can have changed is looked at again.
 *
 * <p>What it says, the comparisons and the mark in the outbox are one transaction. Within a round
 * one submission is compared after the other, so that of two that name one another the second sees
 * the first.
 */
@Component
class CrossChecking {

    private final Outbox outbox;
    private final Submissions submissions;
    private final Revisions revisions;
    private final Schemes schemes;
    private final Flows flows;
    private final Pairs pairs;
    private final Comparisons comparisons;
    private final CrossNews news;
    private final Notices notices;

    CrossChecking(
            Outbox outbox,
            Submissions submissions,
            Revisions revisions,
            Schemes schemes,
            Flows flows,
            Pairs pairs,
            Comparisons comparisons,
            CrossNews news,
            Notices notices) {
        this.outbox = outbox;
        this.submissions = submissions;
        this.revisions = revisions;
        this.schemes = schemes;
        this.flows = flows;
        this.pairs = pairs;
        this.comparisons = comparisons;
        this.news = news;
        this.notices = notices;
    }

    /** The changed submissions, oldest first, by the number of their entry in the outbox. */
    Flux<Long> waiting(int limit) {
        return outbox.waiting(Kind.FILED, limit);
    }

    /** Compares one changed submission, unless another server is at it. */
    Mono<Void> compare(long outboxId) {
        return outbox.process(outboxId, this::compare);
    }

    /** What changed again since then is left to the later entry. */
    private Mono<Void> compare(OutboxEntry entry) {
        return outbox.isLatest(entry)
                .filter(latest -> latest)
                .flatMap(_ -> submissions.byId(entry.submissionId()))
                .map(Submission::filing)
                .flatMap(
                        filing -> scheme(filing).flatMap(scheme -> compare(scheme, filing, entry)));
    }

    private Mono<PublishedScheme> scheme(Filing filing) {
        return schemes.find(filing.scheme(), filing.schemeVersion());
    }

    /** The submission is read when nobody else compares, so that nothing older is written late. */
    private Mono<Void> compare(PublishedScheme scheme, Filing filing, OutboxEntry entry) {
        Round round = Round.of(filing);
        List<Comparison> findings = new ArrayList<>();
        return flows.lock(round)
                .then(
                        Mono.zip(
                                submissions.byId(entry.submissionId()),
                                flows.named(entry.submissionId())))
                .flatMap(read -> take(scheme, round, read.getT1(), read.getT2()))
                .flatMapMany(touched -> compare(scheme.crossChecks(), touched))
                .doOnNext(findings::add)
                .then(Mono.defer(() -> news.of(findings, entry.at())))
                .flatMap(notices::add)
                .then(outbox.backlog(Kind.FILED))
                .flatMap(backlog -> comparisons.freshness(round.scheme(), backlog.entries() - 1));
    }

    /** Takes over what the submission says now. */
    private Mono<Touched> take(
            PublishedScheme scheme,
            Round round,
            Submission submission,
            Map<String, Set<String>> before) {
        Filing filing = submission.filing();
        Map<String, Set<String>> named = new HashMap<>(before);
        Mono<List<StatedFlow>> stated =
                submission.filedRevision() == 0
                        ? flows.remove(submission.id()).thenReturn(List.of())
                        : revisions
                                .data(submission.id(), submission.filedRevision())
                                .map(data -> StatedFlow.of(scheme, filing.unitType(), data))
                                .delayUntil(
                                        now ->
                                                flows.replace(
                                                        round,
                                                        FiledReport.of(submission),
                                                        submission.filedRevision(),
                                                        now));
        return stated.map(
                now -> {
                    now.forEach(flow -> name(named, flow));
                    return new Touched(round, submission.id(), filing.creditCode(), named);
                });
    }

    private static void name(Map<String, Set<String>> named, StatedFlow stated) {
        if (!stated.flow().counterparty().isEmpty()) {
            Set<String> codes = new HashSet<>(named.getOrDefault(stated.checkId(), Set.of()));
            codes.add(stated.flow().counterparty());
            named.put(stated.checkId(), codes);
        }
    }

    /**
     * Brings the comparisons of these checks up to date; the result are the findings that are new.
     */
    private Flux<Comparison> compare(List<CrossCheck> checks, Touched touched) {
        if (checks.isEmpty()) {
            return Flux.empty();
        }
        Map<String, CrossCheck> byId =
                checks.stream().collect(Collectors.toMap(CrossCheck::id, Function.identity()));
        String period = touched.round().period();
        return Mono.zip(
                        comparisons.touched(checks, touched),
                        pairs.of(checks, touched)
                                .map(pair -> compared(byId, period, pair))
                                .collectList())
                .flatMapMany(read -> store(touched.round(), read.getT1(), read.getT2()));
    }

    private static Comparison compared(Map<String, CrossCheck> checks, String period, Pair pair) {
        return Comparison.of(Objects.requireNonNull(checks.get(pair.checkId())), period, pair);
    }

    private Flux<Comparison> store(Round round, Map<Key, Comparison> before, List<Comparison> now) {
        Set<Key> gone = new HashSet<>(before.keySet());
        now.forEach(comparison -> gone.remove(comparison.key()));
        List<Comparison> changed =
                now.stream().filter(it -> !it.equals(before.get(it.key()))).toList();
        return comparisons
                .remove(round, gone)
                .then(comparisons.put(round, changed))
                .thenMany(Flux.fromIterable(changed))
                .filter(comparison -> comparison.isNewsAfter(before.get(comparison.key())));
    }
}
