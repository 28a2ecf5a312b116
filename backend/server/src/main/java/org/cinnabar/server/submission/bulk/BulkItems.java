package org.cinnabar.server.submission.bulk;

import static org.cinnabar.db.submission.Tables.BULK_ITEM;
import static org.cinnabar.db.submission.Tables.SUBMISSION_;

import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.QueueFilter;
import org.cinnabar.server.submission.QueuedSubmissions;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.UUID;

/** Store of the submissions of each bulk order (批量任务明细). */
@Component
class BulkItems {

    private final Sql sql;

    BulkItems(Sql sql) {
        this.sql = sql;
    }

    /** Puts on the order what the filter shows, as it is now. */
    Mono<Integer> add(BulkJob job, QueueFilter filter) {
        return sql.one(
                dsl ->
                        dsl.insertInto(
                                        BULK_ITEM,
                                        BULK_ITEM.JOB_ID,
                                        BULK_ITEM.SUBMISSION_ID,
                                        BULK_ITEM.OFFICE_PATH,
                                        BULK_ITEM.SEEN_VERSION,
                                        BULK_ITEM.OUTCOME)
                                .select(
                                        dsl.select(
                                                        DSL.val(job.id()),
                                                        SUBMISSION_.ID,
                                                        Ltree.path(job.officePath()),
                                                        SUBMISSION_.VERSION,
                                                        DSL.val(BulkOutcome.WAITING.name()))
                                                .from(SUBMISSION_)
                                                .where(QueuedSubmissions.condition(filter))));
    }

    /** Submissions of an order whose turn is still to come. */
    Flux<UUID> waiting(UUID jobId, int most) {
        return sql.many(
                        dsl ->
                                dsl.select(BULK_ITEM.SUBMISSION_ID)
                                        .from(BULK_ITEM)
                                        .where(is(jobId, BulkOutcome.WAITING))
                                        .limit(most))
                .map(row -> row.value1());
    }

    /**
     * Takes one that still waits, until the transaction ends; the result is the version that was
     * ordered about. Empty when somebody else is at it or has done it.
     */
    Mono<Integer> take(UUID jobId, UUID submissionId) {
        return sql.one(
                        dsl ->
                                dsl.select(BULK_ITEM.SEEN_VERSION)
                                        .from(BULK_ITEM)
                                        .where(is(jobId, BulkOutcome.WAITING))
                                        .and(BULK_ITEM.SUBMISSION_ID.eq(submissionId))
                                        .forUpdate()
                                        .skipLocked())
                .map(row -> row.value1());
    }

    /** Writes down what became of one that waited. */
    Mono<Void> settle(
            UUID jobId,
            UUID submissionId,
            BulkOutcome outcome,
            @Nullable Problem problem,
            Instant at) {
        return sql.one(
                        dsl ->
                                dsl.update(BULK_ITEM)
                                        .set(BULK_ITEM.OUTCOME, outcome.name())
                                        .set(
                                                BULK_ITEM.PROBLEM,
                                                problem == null ? null : problem.name())
                                        .set(BULK_ITEM.PROCESSED_AT, at)
                                        .where(is(jobId, BulkOutcome.WAITING))
                                        .and(BULK_ITEM.SUBMISSION_ID.eq(submissionId)))
                .then();
    }

    /** Leaves alone all that still wait. */
    Mono<Void> cancel(UUID jobId, Instant at) {
        return sql.one(
                        dsl ->
                                dsl.update(BULK_ITEM)
                                        .set(BULK_ITEM.OUTCOME, BulkOutcome.CANCELLED.name())
                                        .set(BULK_ITEM.PROCESSED_AT, at)
                                        .where(is(jobId, BulkOutcome.WAITING)))
                .then();
    }

    Mono<BulkProgress> progress(UUID jobId) {
        return sql.one(
                        dsl ->
                                dsl.select(
                                                DSL.count(),
                                                counted(BulkOutcome.WAITING),
                                                counted(BulkOutcome.DONE),
                                                counted(BulkOutcome.REFUSED),
                                                counted(BulkOutcome.CANCELLED))
                                        .from(BULK_ITEM)
                                        .where(BULK_ITEM.JOB_ID.eq(jobId)))
                .map(
                        row ->
                                new BulkProgress(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5()));
    }

    /** One page of an order, by the name of the unit. */
    Mono<Page<BulkItem>> page(UUID jobId, @Nullable BulkOutcome outcome, int page, int size) {
        Condition condition = outcome == null ? BULK_ITEM.JOB_ID.eq(jobId) : is(jobId, outcome);
        return sql.transaction(
                sql.one(dsl -> dsl.selectCount().from(BULK_ITEM).where(condition))
                        .flatMap(
                                total ->
                                        slice(condition, page, size)
                                                .collectList()
                                                .map(
                                                        items ->
                                                                new Page<>(
                                                                        items,
                                                                        page,
                                                                        size,
                                                                        total.value1()))));
    }

    private Flux<BulkItem> slice(Condition condition, int page, int size) {
        return sql.<Record>many(
                        dsl ->
                                dsl.select(BULK_ITEM.fields())
                                        .select(SUBMISSION_.CREDIT_CODE, SUBMISSION_.UNIT_NAME)
                                        .from(BULK_ITEM)
                                        .join(SUBMISSION_)
                                        .on(SUBMISSION_.ID.eq(BULK_ITEM.SUBMISSION_ID))
                                        .where(condition)
                                        .orderBy(SUBMISSION_.UNIT_NAME, SUBMISSION_.ID)
                                        .limit(size)
                                        .offset((long) page * size))
                .map(
                        row ->
                                new BulkItem(
                                        row.get(BULK_ITEM.SUBMISSION_ID),
                                        row.get(SUBMISSION_.CREDIT_CODE),
                                        row.get(SUBMISSION_.UNIT_NAME),
                                        BulkOutcome.valueOf(row.get(BULK_ITEM.OUTCOME)),
                                        row.get(BULK_ITEM.PROBLEM)));
    }

    private static Condition is(UUID jobId, BulkOutcome outcome) {
        return BULK_ITEM.JOB_ID.eq(jobId).and(BULK_ITEM.OUTCOME.eq(outcome.name()));
    }

    private static Field<Integer> counted(BulkOutcome outcome) {
        return DSL.count().filterWhere(BULK_ITEM.OUTCOME.eq(outcome.name()));
    }
}
