package org.cinnabar.server.submission;

import static org.cinnabar.db.submission.Tables.EVENT;
import static org.cinnabar.db.submission.Tables.SUBMISSION_;

import org.cinnabar.server.collection.ReportingTime;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.OfficeTimeline.ActsOfPerson;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;

/** Store of what offices did (机构办理记录), read from the history, as far as it may be seen. */
@Component
class OfficeActs {

    private final Sql sql;

    OfficeActs(Sql sql) {
        this.sql = sql;
    }

    /** One page of them, newest first. */
    Mono<Page<OfficeAct>> page(OfficeActFilter filter, int page, int size) {
        return count(filter)
                .zipWith(slice(filter, page, size))
                .map(read -> new Page<>(read.getT2(), page, size, read.getT1()));
    }

    /** Everybody who acted, the busiest first. */
    Mono<List<ActsOfPerson>> people(OfficeActFilter filter) {
        return sql.many(
                        dsl ->
                                dsl.select(EVENT.ACTOR_ID, DSL.max(EVENT.ACTOR_NAME), DSL.count())
                                        .from(EVENT)
                                        .join(SUBMISSION_)
                                        .on(SUBMISSION_.ID.eq(EVENT.SUBMISSION_ID))
                                        .where(condition(filter.ofEverybody()))
                                        .groupBy(EVENT.ACTOR_ID)
                                        .orderBy(DSL.count().desc(), EVENT.ACTOR_ID))
                .map(row -> new ActsOfPerson(row.value1(), row.value2(), row.value3()))
                .collectList();
    }

    private Mono<Long> count(OfficeActFilter filter) {
        return sql.one(
                        dsl ->
                                dsl.selectCount()
                                        .from(EVENT)
                                        .join(SUBMISSION_)
                                        .on(SUBMISSION_.ID.eq(EVENT.SUBMISSION_ID))
                                        .where(condition(filter)))
                .map(row -> row.value1().longValue());
    }

    private Mono<List<OfficeAct>> slice(OfficeActFilter filter, int page, int size) {
        return sql.many(
                        dsl ->
                                dsl.select(EVENT.fields())
                                        .select(
                                                SUBMISSION_.UNIT_NAME,
                                                SUBMISSION_.CREDIT_CODE,
                                                SUBMISSION_.SCHEME,
                                                SUBMISSION_.PERIOD)
                                        .from(EVENT)
                                        .join(SUBMISSION_)
                                        .on(SUBMISSION_.ID.eq(EVENT.SUBMISSION_ID))
                                        .where(condition(filter))
                                        .orderBy(
                                                EVENT.AT.desc(),
                                                EVENT.SUBMISSION_ID,
                                                EVENT.SEQUENCE.desc())
                                        .limit(size)
                                        .offset((long) page * size))
                .map(OfficeActs::act)
                .collectList();
    }

    private static Condition condition(OfficeActFilter filter) {
        Condition condition =
                EVENT.OFFICE_ID
                        .eq(filter.officeId())
                        .and(EVENT.AT.ge(ReportingTime.beginning(filter.from())))
                        .and(EVENT.AT.lt(ReportingTime.beginning(filter.to().plusDays(1))));
        if (filter.person() != null) {
            condition = condition.and(EVENT.ACTOR_ID.eq(filter.person()));
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            condition = condition.and(QueuedSubmissions.names(filter.text().strip()));
        }
        return condition;
    }

    private static OfficeAct act(Record row) {
        SubmissionEvent event = SubmissionRows.event(row);
        return new OfficeAct(
                row.get(EVENT.SUBMISSION_ID),
                event.sequence(),
                row.get(SUBMISSION_.UNIT_NAME),
                row.get(SUBMISSION_.CREDIT_CODE),
                row.get(SUBMISSION_.SCHEME),
                row.get(SUBMISSION_.PERIOD),
                event.action(),
                event.to(),
                event.revision(),
                event.actorName(),
                event.opinion(),
                event.at());
    }
}
