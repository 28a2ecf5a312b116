package org.cinnabar.server.submission.workflow;

import org.cinnabar.engine.check.Evaluation;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Actor.UnitActor;
import org.cinnabar.server.submission.JournalEntry;
import org.cinnabar.server.submission.Opinion;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.SubmissionJournal;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.submission.Transition;
import org.cinnabar.server.submission.filling.SubmissionContents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.UUID;

/**
 * Carries out what units and offices do with a submission (报送流程): each action is one transaction,
 * decided by the {@link Submission} itself, on the version the actor has seen.
 */
@Component
public class SubmissionWorkflow {

    private final Sql sql;
    private final Submissions submissions;
    private final SubmissionContents contents;
    private final Examination examination;
    private final ReviewChains chains;
    private final SubmissionJournal journal;
    private final Clock clock;

    SubmissionWorkflow(
            Sql sql,
            Submissions submissions,
            SubmissionContents contents,
            Examination examination,
            ReviewChains chains,
            SubmissionJournal journal,
            Clock clock) {
        this.sql = sql;
        this.submissions = submissions;
        this.contents = contents;
        this.examination = examination;
        this.chains = chains;
        this.journal = journal;
        this.clock = clock;
    }

    /** The unit hands in what it has filled (上报), if no finding blocks it. */
    public Mono<Submission> submit(UUID id, int seenVersion, UnitActor actor) {
        return sql.transaction(
                seen(submissions.lock(id), seenVersion)
                        .flatMap(submission -> submit(submission, actor))
                        .flatMap(journal::write));
    }

    /** The unit takes its submission back (撤回). */
    public Mono<Submission> withdraw(UUID id, int seenVersion, UnitActor actor) {
        return sql.transaction(
                seen(submissions.byId(id), seenVersion)
                        .map(submission -> submission.withdraw(actor, clock.instant()))
                        .map(JournalEntry::of)
                        .flatMap(journal::write));
    }

    /** The office passes the submission on, or accepts it (审核通过, 验收). */
    public Mono<Submission> approve(
            UUID id, int seenVersion, @Nullable String opinion, OfficeActor actor) {
        return sql.transaction(
                seen(submissions.byId(id), seenVersion)
                        .flatMap(submission -> approve(submission, opinion, actor))
                        .map(JournalEntry::of)
                        .flatMap(journal::write));
    }

    /** The office sends the submission back to the unit (退回). */
    public Mono<Submission> sendBack(
            UUID id, int seenVersion, @Nullable String opinion, OfficeActor actor) {
        return sql.transaction(
                seen(submissions.byId(id), seenVersion)
                        .map(
                                submission ->
                                        submission.sendBack(
                                                actor, Opinion.required(opinion), clock.instant()))
                        .map(JournalEntry::of)
                        .flatMap(journal::write));
    }

    private static Mono<Submission> seen(Mono<Submission> stored, int seenVersion) {
        return stored.switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)))
                .map(submission -> submission.seenAs(seenVersion));
    }

    private Mono<JournalEntry> submit(Submission submission, UnitActor actor) {
        return contents.of(submission)
                .flatMap(examination::evaluate)
                .flatMap(evaluation -> submit(submission, evaluation, actor));
    }

    private Mono<JournalEntry> submit(
            Submission submission, Evaluation evaluation, UnitActor actor) {
        return chains.of(submission.filing())
                .map(
                        chain ->
                                submission.submit(
                                        actor,
                                        chain,
                                        examination.judge(evaluation),
                                        clock.instant()))
                .map(transition -> new JournalEntry(transition, evaluation.submission()));
    }

    private Mono<Transition> approve(
            Submission submission, @Nullable String opinion, OfficeActor actor) {
        return chains.of(submission.filing())
                .map(
                        chain ->
                                submission.approve(
                                        actor, chain, Opinion.optional(opinion), clock.instant()));
    }
}
