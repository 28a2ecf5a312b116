package org.cinnabar.server.submission.workflow;

import org.cinnabar.engine.check.Evaluation;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.Actor;
import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Actor.UnitActor;
import org.cinnabar.server.submission.Approval;
import org.cinnabar.server.submission.ApprovalCondition;
import org.cinnabar.server.submission.Examined;
import org.cinnabar.server.submission.JournalEntry;
import org.cinnabar.server.submission.Opinion;
import org.cinnabar.server.submission.Remarks;
import org.cinnabar.server.submission.Return;
import org.cinnabar.server.submission.ReviewChain;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.SubmissionJournal;
import org.cinnabar.server.submission.SubmissionRuleBroken.FindingsUnconfirmed;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.submission.Transition;
import org.cinnabar.server.submission.filling.Contents;
import org.cinnabar.server.submission.filling.RemarkIntake;
import org.cinnabar.server.submission.filling.SubmissionContents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

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
    private final Remarks remarks;
    private final RemarkIntake remarkIntake;
    private final SubmissionJournal journal;
    private final List<ApprovalCondition> conditions;
    private final Clock clock;

    SubmissionWorkflow(
            Sql sql,
            Submissions submissions,
            SubmissionContents contents,
            Examination examination,
            ReviewChains chains,
            Remarks remarks,
            RemarkIntake remarkIntake,
            SubmissionJournal journal,
            List<ApprovalCondition> conditions,
            Clock clock) {
        this.sql = sql;
        this.submissions = submissions;
        this.contents = contents;
        this.examination = examination;
        this.chains = chains;
        this.remarks = remarks;
        this.remarkIntake = remarkIntake;
        this.journal = journal;
        this.conditions = conditions;
        this.clock = clock;
    }

    /** Somebody of the unit signs what it has filled (签署), if no finding blocks it. */
    public Mono<Submission> sign(UUID id, int seenVersion, UnitActor actor) {
        return sql.transaction(
                seen(submissions.lock(id), seenVersion)
                        .flatMap(this::withoutOpenRemarks)
                        .flatMap(contents::of)
                        .flatMap(read -> examined(read).map(it -> sign(read, it, actor)))
                        .map(JournalEntry::of)
                        .flatMap(journal::write));
    }

    /** The unit hands in what it has filled (上报), if no finding blocks it. */
    public Mono<Submission> submit(UUID id, int seenVersion, UnitActor actor) {
        return submit(
                id,
                seenVersion,
                ready -> ready.submission().submit(actor, ready.chain(), ready.examined(), now()));
    }

    /** An office hands in what was filled for a unit that cannot (代报). */
    public Mono<Submission> submitOnBehalf(
            UUID id, int seenVersion, @Nullable String reason, OfficeActor actor) {
        return submit(
                id,
                seenVersion,
                ready ->
                        ready.submission()
                                .submitOnBehalf(
                                        actor,
                                        ready.chain(),
                                        ready.examined(),
                                        Opinion.required(reason),
                                        now()));
    }

    /** The unit takes its submission back (撤回). */
    public Mono<Submission> withdraw(UUID id, int seenVersion, UnitActor actor) {
        return act(id, seenVersion, submission -> submission.withdraw(actor, now()));
    }

    /** The office passes the submission on, or accepts it (审核通过, 验收). */
    public Mono<Submission> approve(
            UUID id, int seenVersion, Approval approval, OfficeActor actor) {
        return sql.transaction(
                seen(submissions.byId(id), seenVersion)
                        .flatMap(this::withoutOpenRemarks)
                        .flatMap(submission -> approve(submission, approval, actor))
                        .delayUntil(transition -> conditions(transition.before()))
                        .map(JournalEntry::of)
                        .flatMap(journal::write));
    }

    /** The office sends the submission back to the unit or to the office below (退回). */
    public Mono<Submission> sendBack(UUID id, int seenVersion, Return back, OfficeActor actor) {
        return sql.transaction(
                seen(submissions.byId(id), seenVersion)
                        .zipWhen(submission -> chains.of(submission.filing()))
                        .map(read -> read.getT1().sendBack(actor, read.getT2(), back, now()))
                        .flatMap(transition -> entry(transition, back))
                        .flatMap(journal::write));
    }

    /** The accepting office locks what it accepted (锁定). */
    public Mono<Submission> lock(
            UUID id, int seenVersion, @Nullable String opinion, OfficeActor actor) {
        return act(
                id,
                seenVersion,
                submission -> submission.lock(actor, Opinion.optional(opinion), now()));
    }

    /** Somebody asks the accepting office to unlock (申请解锁). */
    public Mono<Submission> requestUnlock(
            UUID id, int seenVersion, @Nullable String reason, Actor actor) {
        return act(
                id,
                seenVersion,
                submission -> submission.requestUnlock(actor, Opinion.required(reason), now()));
    }

    /** The accepting office gives the submission back to the unit (解锁). */
    public Mono<Submission> unlock(
            UUID id, int seenVersion, @Nullable String reason, OfficeActor actor) {
        return act(
                id,
                seenVersion,
                submission -> submission.unlock(actor, Opinion.required(reason), now()));
    }

    /** The accepting office leaves the submission as it is (不同意解锁). */
    public Mono<Submission> refuseUnlock(
            UUID id, int seenVersion, @Nullable String reason, OfficeActor actor) {
        return act(
                id,
                seenVersion,
                submission -> submission.refuseUnlock(actor, Opinion.required(reason), now()));
    }

    /** The cycle's office, or one that passed it on, asks the unit no more (免报). */
    public Mono<Submission> drop(
            UUID id, int seenVersion, @Nullable String reason, OfficeActor actor) {
        return act(
                id,
                seenVersion,
                submission -> submission.drop(actor, Opinion.required(reason), now()));
    }

    /** The cycle's office, or one that passed it on, asks the unit again (恢复填报). */
    public Mono<Submission> reinstate(
            UUID id, int seenVersion, @Nullable String reason, OfficeActor actor) {
        return act(
                id,
                seenVersion,
                submission -> submission.reinstate(actor, Opinion.required(reason), now()));
    }

    private Mono<Transition> approve(Submission submission, Approval approval, OfficeActor actor) {
        return chains.of(submission.filing())
                .map(chain -> submission.approve(actor, chain, approval, now()))
                .onErrorResume(FindingsUnconfirmed.class, broken -> located(submission, broken));
    }

    private Mono<Transition> located(Submission submission, FindingsUnconfirmed broken) {
        return contents.of(submission)
                .flatMap(examination::places)
                .flatMap(places -> Mono.error(broken.at(places)));
    }

    /** Looked at last, when everything else allows the approval. */
    private Mono<Void> conditions(Submission submission) {
        return Flux.fromIterable(conditions)
                .concatMap(condition -> condition.require(submission))
                .then();
    }

    private Mono<JournalEntry> entry(Transition transition, Return back) {
        return contents.of(transition.before()).map(read -> entry(read, transition, back));
    }

    private JournalEntry entry(Contents read, Transition transition, Return back) {
        back.forms().stream()
                .filter(form -> read.form(form).isEmpty())
                .findFirst()
                .ifPresent(
                        form -> {
                            throw new FormUnknown(form);
                        });
        return JournalEntry.remarking(
                transition, remarkIntake.take(read, back.remarks(), transition.event()));
    }

    private Mono<Submission> act(
            UUID id, int seenVersion, Function<Submission, Transition> action) {
        return sql.transaction(
                seen(submissions.byId(id), seenVersion)
                        .map(action)
                        .map(JournalEntry::of)
                        .flatMap(journal::write));
    }

    private Mono<Submission> submit(
            UUID id, int seenVersion, Function<Ready, Transition> submitting) {
        return sql.transaction(
                seen(submissions.lock(id), seenVersion)
                        .flatMap(this::withoutOpenRemarks)
                        .flatMap(submission -> submit(submission, submitting))
                        .flatMap(journal::write));
    }

    private Mono<JournalEntry> submit(
            Submission submission, Function<Ready, Transition> submitting) {
        return Mono.zip(contents.of(submission), chains.of(submission.filing()))
                .flatMap(
                        read ->
                                examination
                                        .evaluate(read.getT1())
                                        .map(
                                                it ->
                                                        entry(
                                                                read.getT1(),
                                                                read.getT2(),
                                                                it,
                                                                submitting)));
    }

    private Transition sign(Contents read, Examined examined, UnitActor actor) {
        return read.submission().sign(actor, examined, now());
    }

    private Mono<Examined> examined(Contents read) {
        return examination.evaluate(read).map(it -> examination.judge(read, it));
    }

    private JournalEntry entry(
            Contents read,
            ReviewChain chain,
            Evaluation evaluation,
            Function<Ready, Transition> submitting) {
        Examined examined = examination.judge(read, evaluation);
        Ready ready = new Ready(read.submission(), chain, examined);
        return JournalEntry.freezing(submitting.apply(ready), evaluation.submission());
    }

    private Mono<Submission> withoutOpenRemarks(Submission submission) {
        return remarks.open(submission.id()).map(submission::withoutOpenRemarks);
    }

    private static Mono<Submission> seen(Mono<Submission> stored, int seenVersion) {
        return stored.switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)))
                .map(submission -> submission.seenAs(seenVersion));
    }

    private Instant now() {
        return clock.instant();
    }

    /** A submission about to be submitted (待上报). */
    private record Ready(Submission submission, ReviewChain chain, Examined examined) {}
}
