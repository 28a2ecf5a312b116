package org.cinnabar.server.submission.changeover;

import org.cinnabar.server.platform.PassingTrouble;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.Collecting;
import org.cinnabar.server.submission.JournalEntry;
import org.cinnabar.server.submission.Opinion;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.SubmissionJournal;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.submission.changeover.Changeover.State;
import org.cinnabar.server.submission.filling.Carrying;
import org.cinnabar.server.submission.filling.FormCarrying;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The next submissions of a changeover (换版批次), each transaction with what it has come to: a server
 * may die at any moment, nothing is lost and nothing done twice.
 */
@Component
class ChangeoverStep {

    private static final int EXAMINED_AT_ONCE = 20;
    private static final int CARRIED_AT_ONCE = 100;

    private final Sql sql;
    private final PendingChangeovers pending;
    private final Changeovers changeovers;
    private final ChangeoverItems items;
    private final ChangeoverExamination examination;
    private final FormCarrying carrying;
    private final Submissions submissions;
    private final SubmissionJournal journal;
    private final Clock clock;

    ChangeoverStep(
            Sql sql,
            PendingChangeovers pending,
            Changeovers changeovers,
            ChangeoverItems items,
            ChangeoverExamination examination,
            FormCarrying carrying,
            Submissions submissions,
            SubmissionJournal journal,
            Clock clock) {
        this.sql = sql;
        this.pending = pending;
        this.changeovers = changeovers;
        this.items = items;
        this.examination = examination;
        this.carrying = carrying;
        this.submissions = submissions;
        this.journal = journal;
        this.clock = clock;
    }

    /** Examines the next submissions; the result is how many, 0 when another server is at it. */
    Mono<Integer> examine(UUID id) {
        return sql.transaction(pending.take(id).flatMap(this::examineNext)).defaultIfEmpty(0);
    }

    private Mono<Integer> examineNext(Changeover changeover) {
        return submissions
                .open(changeover.cycleId(), changeover.reached(), EXAMINED_AT_ONCE)
                .collectList()
                .flatMap(part -> examine(changeover, part));
    }

    private Mono<Integer> examine(Changeover changeover, List<Submission> part) {
        Mono<Void> end =
                part.size() < EXAMINED_AT_ONCE
                        ? changeovers.end(changeover.id(), State.DONE, clock.instant())
                        : Mono.empty();
        return part.isEmpty()
                ? end.thenReturn(0)
                : Flux.fromIterable(part)
                        .concatMap(submission -> examination.of(submission, changeover))
                        .collectList()
                        .flatMap(examined -> items.add(changeover, examined))
                        .then(pending.advance(changeover.id(), part.size(), part.getLast().id()))
                        .then(end)
                        .thenReturn(part.size());
    }

    /** Carries the next submissions over; the result is how many. */
    Mono<Integer> carry(Changeover changeover) {
        return pending.astray(changeover, CARRIED_AT_ONCE)
                .collectList()
                .flatMap(
                        part ->
                                part.isEmpty()
                                        ? changeovers
                                                .end(changeover.id(), State.DONE, clock.instant())
                                                .thenReturn(0)
                                        : carry(changeover, part));
    }

    Mono<Void> fail(UUID id) {
        return changeovers.fail(id, clock.instant());
    }

    private Mono<Integer> carry(Changeover changeover, List<UUID> part) {
        return Flux.fromIterable(part)
                .concatMap(submission -> carry(changeover, submission))
                .then(Mono.just(part.size()));
    }

    /** What cannot be carried over for a lasting reason is written down and holds up nobody. */
    private Mono<Void> carry(Changeover changeover, UUID submissionId) {
        return taken(changeover, submissionId, submission -> carry(changeover, submission))
                .onErrorResume(
                        failure -> !PassingTrouble.is(failure),
                        failure ->
                                taken(
                                        changeover,
                                        submissionId,
                                        it -> refuse(changeover, it, failure)));
    }

    /** One submission in a transaction of its own, unless it was stopped or done meanwhile. */
    private Mono<Void> taken(
            Changeover changeover, UUID submissionId, Function<Submission, Mono<Void>> work) {
        return sql.transaction(
                pending.isCarried(changeover.id())
                        .filter(carried -> carried)
                        .flatMap(carried -> submissions.lock(submissionId))
                        .filter(submission -> isAstray(submission, changeover))
                        .flatMap(
                                submission ->
                                        work.apply(submission)
                                                .then(pending.settled(changeover.id()))));
    }

    private static boolean isAstray(Submission submission, Changeover changeover) {
        return submission.state().isEditable()
                && submission.filing().collecting() != Collecting.CLOSED
                && !submission.filing().schemeVersion().equals(changeover.toVersion());
    }

    private Mono<Void> refuse(Changeover changeover, Submission submission, Throwable failure) {
        return items.put(
                changeover, ExaminedSubmission.refused(submission, failure), ItemOutcome.REFUSED);
    }

    private Mono<Void> carry(Changeover changeover, Submission submission) {
        return carrying.plan(submission, changeover.toVersion(), changeover.actor().person().name())
                .map(
                        planned ->
                                new Planned(
                                        planned,
                                        JournalEntry.of(
                                                submission.changeVersion(
                                                        changeover.actor(),
                                                        planned.filing(),
                                                        reason(changeover),
                                                        clock.instant()))))
                .flatMap(planned -> carry(changeover, submission, planned));
    }

    private Mono<Void> carry(Changeover changeover, Submission submission, Planned planned) {
        return journal.write(planned.entry())
                .flatMap(moved -> carrying.write(moved, planned.carrying()))
                .then(
                        items.put(
                                changeover,
                                new ExaminedSubmission(
                                        submission, planned.carrying().carried(), List.of(), null),
                                ItemOutcome.CARRIED));
    }

    private static Opinion reason(Changeover changeover) {
        return Opinion.required(changeover.reason());
    }

    /** What is written down of a submission that follows (待记换版). */
    private record Planned(Carrying carrying, JournalEntry entry) {}
}
