package org.cinnabar.server.submission.bulk;

import org.cinnabar.server.platform.PassingTrouble;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.Approval;
import org.cinnabar.server.submission.Opinion;
import org.cinnabar.server.submission.Return;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.workflow.SubmissionWorkflow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * Carries out the bulk orders (批量任务执行), each submission in a transaction of its own that also notes
 * the outcome: a server may die at any moment, another goes on, and nothing happens twice.
 */
@Component
class BulkWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWorker.class);
    private static final int BATCH = 100;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

    private final Sql sql;
    private final BulkJobs jobs;
    private final BulkItems items;
    private final SubmissionWorkflow workflow;
    private final Clock clock;
    private Disposable work = Disposables.disposed();

    BulkWorker(Sql sql, BulkJobs jobs, BulkItems items, SubmissionWorkflow workflow, Clock clock) {
        this.sql = sql;
        this.jobs = jobs;
        this.items = items;
        this.workflow = workflow;
        this.clock = clock;
    }

    @Override
    public void start() {
        work = Mono.defer(this::round).flatMap(Mono::delay).repeat().subscribe();
    }

    /** A part of every order; says how long to wait until the next. */
    private Mono<Duration> round() {
        return jobs.unfinished()
                .collectList()
                .contextWrite(new RowScope.Everything()::into)
                .flatMapIterable(unfinished -> unfinished)
                .concatMap(this::part)
                .reduce(0, Integer::sum)
                .map(done -> done == 0 ? PAUSE : Duration.ZERO)
                .onErrorResume(this::failed);
    }

    /** Under the row scope of the office that ordered. */
    private Mono<Integer> part(BulkJob job) {
        return items.waiting(job.id(), BATCH)
                .collectList()
                .flatMapIterable(waiting -> waiting)
                .concatMap(submission -> settle(job, submission))
                .reduce(0, Integer::sum)
                .contextWrite(new RowScope.OfficeSubtree(job.officePath())::into);
    }

    private Mono<Integer> settle(BulkJob job, UUID submission) {
        return sql.transaction(
                        items.take(job.id(), submission)
                                .flatMap(
                                        seen ->
                                                act(job, submission, seen)
                                                        .then(done(job, submission))))
                .onErrorResume(
                        failure -> !PassingTrouble.is(failure),
                        failure -> refused(job, submission, failure))
                .thenReturn(1);
    }

    private Mono<Submission> act(BulkJob job, UUID submission, int seen) {
        return switch (job.action()) {
            case APPROVE ->
                    workflow.approve(
                            submission,
                            seen,
                            new Approval(Opinion.optional(job.opinion()), Set.of()),
                            job.actor());
            case SEND_BACK ->
                    workflow.sendBack(
                            submission,
                            seen,
                            Return.toUnit(Opinion.required(job.opinion())),
                            job.actor());
        };
    }

    private Mono<Void> done(BulkJob job, UUID submission) {
        return items.settle(job.id(), submission, BulkOutcome.DONE, null, clock.instant());
    }

    /** One that cannot be settled for a lasting reason holds up no other. */
    private Mono<Void> refused(BulkJob job, UUID submission, Throwable failure) {
        if (!(failure instanceof ProblemException)) {
            LOG.error("Submission {} of bulk order {} failed", submission, job.id(), failure);
        }
        return items.settle(
                job.id(),
                submission,
                BulkOutcome.REFUSED,
                ProblemException.problemOf(failure),
                clock.instant());
    }

    private Mono<Duration> failed(Throwable failure) {
        LOG.error("Bulk orders wait: they cannot be carried out now", failure);
        return Mono.just(PAUSE_AFTER_FAILURE);
    }

    @Override
    public void stop() {
        work.dispose();
    }

    @Override
    public boolean isRunning() {
        return !work.isDisposed();
    }
}
