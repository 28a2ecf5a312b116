package org.cinnabar.server.submission.filling;

import org.cinnabar.engine.form.ReportingPeriod;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.scheme.Schemes;
import org.cinnabar.server.submission.Filing;
import org.cinnabar.server.submission.Revisions;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.Submissions;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

/** What the unit reported for the period before, as it was accepted (上期数据). */
@Component
class PreviousPeriod {

    private final Submissions submissions;
    private final Revisions revisions;
    private final Schemes schemes;

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
                .flatMap(counts -> revisions.data(submission.id(), counts.revision()));
    }
}
