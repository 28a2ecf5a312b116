package org.cinnabar.server.submission.bulk;

import static org.cinnabar.db.submission.Tables.BULK_ITEM;
import static org.cinnabar.db.submission.Tables.BULK_JOB;

import org.cinnabar.db.submission.tables.records.BulkJobRecord;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Person;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.UUID;

/** Store of the bulk orders (批量任务). */
@Component
class BulkJobs {

    private final Sql sql;

    BulkJobs(Sql sql) {
        this.sql = sql;
    }

    Mono<BulkJob> byId(UUID id) {
        return sql.one(dsl -> dsl.selectFrom(BULK_JOB).where(BULK_JOB.ID.eq(id)))
                .map(BulkJobs::job);
    }

    /** The order that somebody gave with this key. */
    Mono<BulkJob> byKey(UUID accountId, String key) {
        return sql.one(
                        dsl ->
                                dsl.selectFrom(BULK_JOB)
                                        .where(BULK_JOB.ACCOUNT_ID.eq(accountId))
                                        .and(BULK_JOB.KEY.eq(key)))
                .map(BulkJobs::job);
    }

    /** The orders of which something is still to be done. */
    Flux<BulkJob> unfinished() {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(BULK_JOB)
                                        .where(BULK_JOB.CANCELLED_AT.isNull())
                                        .and(
                                                DSL.exists(
                                                        dsl.selectOne()
                                                                .from(BULK_ITEM)
                                                                .where(
                                                                        BULK_ITEM.JOB_ID.eq(
                                                                                BULK_JOB.ID))
                                                                .and(
                                                                        BULK_ITEM.OUTCOME.eq(
                                                                                "WAITING"))))
                                        .orderBy(BULK_JOB.CREATED_AT))
                .map(BulkJobs::job);
    }

    /** Enters an order; false when there is one with its key already. */
    Mono<Boolean> add(BulkJob job) {
        OfficeActor actor = job.actor();
        return sql.one(
                        dsl ->
                                dsl.insertInto(BULK_JOB)
                                        .set(BULK_JOB.ID, job.id())
                                        .set(BULK_JOB.KEY, job.key())
                                        .set(BULK_JOB.ACTION, job.action().code())
                                        .set(BULK_JOB.OPINION, job.opinion())
                                        .set(BULK_JOB.ACCOUNT_ID, actor.person().accountId())
                                        .set(BULK_JOB.USERNAME, actor.person().username())
                                        .set(BULK_JOB.PERSON, actor.person().name())
                                        .set(BULK_JOB.ROLE, actor.person().role())
                                        .set(BULK_JOB.OFFICE_ID, actor.officeId())
                                        .set(BULK_JOB.OFFICE_CODE, actor.officeCode())
                                        .set(BULK_JOB.OFFICE_PATH, Ltree.path(job.officePath()))
                                        .set(BULK_JOB.CREATED_AT, job.createdAt())
                                        .onConflict(BULK_JOB.ACCOUNT_ID, BULK_JOB.KEY)
                                        .doNothing())
                .map(rows -> rows == 1);
    }

    Mono<Void> cancel(UUID id, Instant at) {
        return sql.one(
                        dsl ->
                                dsl.update(BULK_JOB)
                                        .set(BULK_JOB.CANCELLED_AT, at)
                                        .where(BULK_JOB.ID.eq(id))
                                        .and(BULK_JOB.CANCELLED_AT.isNull()))
                .then();
    }

    private static BulkJob job(BulkJobRecord row) {
        Person person =
                new Person(row.getAccountId(), row.getUsername(), row.getPerson(), row.getRole());
        return new BulkJob(
                row.getId(),
                row.getKey(),
                BulkAction.of(row.getAction()),
                row.getOpinion(),
                new OfficeActor(person, row.getOfficeId(), row.getOfficeCode()),
                row.getOfficePath(),
                row.getCreatedAt());
    }
}
