package org.cinnabar.server.crosscheck;

import org.cinnabar.server.notification.NewNotice;
import org.cinnabar.server.submission.SubmissionNotices;
import org.cinnabar.server.submission.Submissions;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Whom new findings across units are told (跨企业审核通知): both units, and the offices they are with. */
@Component
class CrossNews {

    /** What was handed in longer ago is history, of which nobody needs to be told. */
    private static final Duration NEWS = Duration.ofDays(3);

    private final Submissions submissions;
    private final Clock clock;

    CrossNews(Submissions submissions, Clock clock) {
        this.submissions = submissions;
        this.clock = clock;
    }

    /** One notice for each submission and reader, however many findings there are. */
    Mono<List<NewNotice>> of(Collection<Comparison> findings, Instant handedIn) {
        Instant now = clock.instant();
        if (handedIn.isBefore(now.minus(NEWS))) {
            return Mono.just(List.of());
        }
        Map<UUID, Integer> counts = new LinkedHashMap<>();
        findings.stream()
                .flatMap(finding -> Stream.of(finding.left(), finding.right()))
                .filter(Objects::nonNull)
                .forEach(report -> counts.merge(report.submissionId(), 1, Integer::sum));
        return Flux.fromIterable(counts.entrySet())
                .concatMap(
                        entry ->
                                submissions
                                        .byId(entry.getKey())
                                        .flatMapIterable(
                                                submission ->
                                                        SubmissionNotices.crossFindings(
                                                                submission, entry.getValue(), now)))
                .collectList();
    }
}
