package org.cinnabar.server.submission.web;

import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.submission.Acceptance;
import org.cinnabar.server.submission.History;
import org.cinnabar.server.submission.Revisions;
import org.cinnabar.server.submission.Signature;
import org.cinnabar.server.submission.SignedRevisions;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.submission.comparison.Comparison;
import org.cinnabar.server.submission.comparison.PeriodChange;
import org.cinnabar.server.submission.filling.SubmissionComparisons;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a submission said earlier, and what an office needs to review it (版本比较, 审核资料). */
@RestController
@RequestMapping("/api/submissions/{id}")
class RevisionController {

    private final Submissions submissions;
    private final Revisions revisions;
    private final History history;
    private final SubmissionComparisons comparisons;
    private final ReviewPackets packets;

    RevisionController(
            Submissions submissions,
            Revisions revisions,
            History history,
            SubmissionComparisons comparisons,
            ReviewPackets packets) {
        this.submissions = submissions;
        this.revisions = revisions;
        this.history = history;
        this.comparisons = comparisons;
        this.packets = packets;
    }

    @GetMapping("/revisions")
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER, Role.ANALYST})
    Mono<List<RevisionSummary>> revisions(@PathVariable UUID id) {
        return visible(id)
                .flatMap(
                        submission ->
                                history.signed(id)
                                        .flatMapMany(signed -> summaries(submission, signed))
                                        .collectList());
    }

    private Flux<RevisionSummary> summaries(Submission submission, SignedRevisions signed) {
        return revisions
                .of(submission.id())
                .map(frozen -> RevisionSummary.of(frozen, submission, signed));
    }

    /** Every difference from one revision to another, or to what the submission says now. */
    @GetMapping("/comparison")
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER, Role.ANALYST})
    Mono<Comparison> comparison(
            @PathVariable UUID id,
            @RequestParam int from,
            @RequestParam(required = false) @Nullable Integer to) {
        return comparisons.between(id, from, to);
    }

    @GetMapping("/period-comparison")
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER, Role.ANALYST})
    Mono<List<PeriodChange>> periodComparison(@PathVariable UUID id) {
        return comparisons.withPreviousPeriod(id);
    }

    @GetMapping("/review-packet")
    @AllowedTo({Role.REVIEWER, Role.ANALYST})
    Mono<ReviewPacket> reviewPacket(@PathVariable UUID id, Authority caller) {
        return visible(id).flatMap(submission -> packets.of(submission, caller));
    }

    private Mono<Submission> visible(UUID id) {
        return submissions
                .byId(id)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)));
    }

    /**
     * A revision of a submission (报送版本).
     *
     * @param signatures who signed it inside the unit
     * @param counts whether its values are the accepted ones
     */
    record RevisionSummary(
            int number, Instant frozenAt, boolean counts, List<Signature> signatures) {

        static RevisionSummary of(
                Revisions.Frozen frozen, Submission submission, SignedRevisions signed) {
            Acceptance acceptance = submission.acceptance();
            return new RevisionSummary(
                    frozen.number(),
                    frozen.frozenAt(),
                    acceptance != null && acceptance.revision() == frozen.number(),
                    signed.under(frozen.number()));
        }
    }
}
