package org.cinnabar.server.submission.filling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.cinnabar.engine.form.ReportingPeriod;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.scheme.Schemes;
import org.cinnabar.server.submission.Filing;
import org.cinnabar.server.submission.Revisions;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.Submissions;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Duration;

/** What the unit reported for the period before, as it was accepted (上期数据). */
@Component
class PreviousPeriod {

    private static final int MOST = 1_000;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Submissions submissions;
    private final Revisions revisions;
    private final Schemes schemes;

    /**
     * Accepted content never changes, and whoever fills in a report asks for it again and again.
     */
    private final Cache<Revisions.Key, SubmissionData> recent =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).build();

    PreviousPeriod(Submissions submissions, Revisions revisions, Schemes schemes) {
        this.submissions = submissions;
        this.revisions = revisions;
        this.schemes = schemes;
    }

    /**
     * The accepted content of the previous period, in the cells of this version; empty when there
     * is none.
     */
    Mono<SubmissionData> of(Filing filing) {
        return Mono.justOrEmpty(ReportingPeriod.parse(filing.period()))
                .map(period -> period.previous().toString())
                .flatMap(period -> submissions.accepted(filing.unitId(), filing.scheme(), period))
                .flatMap(this::accepted)
                .flatMap(data -> schemes.continued(data, filing.schemeVersion()));
    }

    private Mono<SubmissionData> accepted(Submission submission) {
        return Mono.justOrEmpty(submission.acceptance())
                .map(counts -> new Revisions.Key(submission.id(), counts.revision()))
                .flatMap(this::content);
    }

    private Mono<SubmissionData> content(Revisions.Key key) {
        SubmissionData known = recent.getIfPresent(key);
        return known != null
                ? Mono.just(known)
                : revisions
                        .data(key.submissionId(), key.number())
                        .doOnNext(data -> recent.put(key, data));
    }
}
