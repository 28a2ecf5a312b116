package org.cinnabar.server.notification;

import static org.cinnabar.db.notification.Tables.NOTICE;
import static org.cinnabar.db.notification.Tables.READING;

import org.cinnabar.db.notification.tables.records.NoticeRecord;
import org.cinnabar.server.notification.Audience.OfOffice;
import org.cinnabar.server.notification.Audience.OfUnit;
import org.cinnabar.server.platform.Ids;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Sql;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Insert;
import org.jooq.InsertValuesStepN;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Store of what units and offices are told (消息通知). Every insert notifies the channel {@value
 * #CHANNEL} with the id of the audience.
 */
@Component
public class Notices {

    /** Where PostgreSQL tells of new notices. */
    public static final String CHANNEL = "notice";

    private static final int ROWS_PER_STATEMENT = 500;
    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final JsonMapper json;

    Notices(Sql sql, Ids ids, Clock clock, JsonMapper json) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /** Tells all of it; the result counts what had not been told before. */
    public Mono<Integer> add(List<NewNotice> notices) {
        return Flux.fromIterable(notices)
                .buffer(ROWS_PER_STATEMENT)
                .concatMap(part -> sql.one(dsl -> insert(dsl, part)))
                .reduce(0, Integer::sum);
    }

    /** One page of what an audience was told, latest first. */
    public Mono<Page<Notice>> page(
            Audience audience, UUID accountId, boolean unreadOnly, int page, int size) {
        Condition condition = unreadOnly ? of(audience).and(isUnread(accountId)) : of(audience);
        return sql.transaction(
                sql.one(dsl -> dsl.selectCount().from(NOTICE).where(condition))
                        .flatMap(
                                total ->
                                        slice(condition, accountId, page, size)
                                                .collectList()
                                                .map(
                                                        items ->
                                                                new Page<>(
                                                                        items,
                                                                        page,
                                                                        size,
                                                                        total.value1()))));
    }

    /** How many notices somebody has not read. */
    public Mono<Integer> unread(Audience audience, UUID accountId) {
        return sql.one(
                        dsl ->
                                dsl.selectCount()
                                        .from(NOTICE)
                                        .where(of(audience))
                                        .and(isUnread(accountId)))
                .map(row -> row.value1());
    }

    /** Notes that somebody has read one notice; false when the audience has no such notice. */
    public Mono<Boolean> read(Audience audience, UUID accountId, UUID noticeId) {
        return sql.transaction(
                sql.one(
                                dsl ->
                                        dsl.selectCount()
                                                .from(NOTICE)
                                                .where(of(audience))
                                                .and(NOTICE.ID.eq(noticeId)))
                        .filter(row -> row.value1() == 1)
                        .flatMap(row -> read(NOTICE.ID.eq(noticeId), accountId).thenReturn(true))
                        .defaultIfEmpty(false));
    }

    /** Notes that somebody has read everything. */
    public Mono<Void> readAll(Audience audience, UUID accountId) {
        return read(of(audience).and(isUnread(accountId)), accountId);
    }

    private Mono<Void> read(Condition which, UUID accountId) {
        return sql.one(
                        dsl ->
                                dsl.insertInto(
                                                READING,
                                                READING.NOTICE_ID,
                                                READING.ACCOUNT_ID,
                                                READING.READ_AT)
                                        .select(
                                                dsl.select(
                                                                NOTICE.ID,
                                                                DSL.val(accountId),
                                                                DSL.val(
                                                                        clock.instant(),
                                                                        READING.READ_AT))
                                                        .from(NOTICE)
                                                        .where(which))
                                        .onConflictDoNothing())
                .then();
    }

    private Flux<Notice> slice(Condition condition, UUID accountId, int page, int size) {
        Field<Boolean> read = DSL.field(DSL.not(isUnread(accountId)));
        return sql.<Record>many(
                        dsl ->
                                dsl.select(NOTICE.fields())
                                        .select(read)
                                        .from(NOTICE)
                                        .where(condition)
                                        .orderBy(NOTICE.CREATED_AT.desc(), NOTICE.ID.desc())
                                        .limit(size)
                                        .offset((long) page * size))
                .map(
                        row ->
                                new Notice(
                                        row.get(NOTICE.ID),
                                        NoticeKind.valueOf(row.get(NOTICE.KIND)),
                                        row.get(NOTICE.SUBJECT_ID),
                                        row.get(NOTICE.CYCLE_ID),
                                        json.readValue(
                                                row.get(NOTICE.PARAMETERS).data(), PARAMETERS),
                                        row.get(NOTICE.CREATED_AT),
                                        row.get(read)));
    }

    private static Condition of(Audience audience) {
        return switch (audience) {
            case OfUnit(UUID id) -> NOTICE.AUDIENCE_UNIT.eq(id);
            case OfOffice(UUID id) -> NOTICE.AUDIENCE_OFFICE.eq(id);
        };
    }

    private static Condition isUnread(UUID accountId) {
        return DSL.notExists(
                DSL.selectOne()
                        .from(READING)
                        .where(READING.NOTICE_ID.eq(NOTICE.ID))
                        .and(READING.ACCOUNT_ID.eq(accountId)));
    }

    private Insert<NoticeRecord> insert(DSLContext dsl, List<NewNotice> notices) {
        InsertValuesStepN<NoticeRecord> insert =
                dsl.insertInto(
                        NOTICE,
                        List.of(
                                NOTICE.ID,
                                NOTICE.KIND,
                                NOTICE.AUDIENCE_UNIT,
                                NOTICE.AUDIENCE_OFFICE,
                                NOTICE.SUBJECT_ID,
                                NOTICE.CYCLE_ID,
                                NOTICE.UNIT_ID,
                                NOTICE.OFFICE_PATH,
                                NOTICE.PARAMETERS,
                                NOTICE.ONCE,
                                NOTICE.CREATED_AT));
        for (NewNotice notice : notices) {
            insert =
                    insert.values(
                            ids.next(),
                            notice.kind().name(),
                            notice.audience() instanceof OfUnit unit ? unit.id() : null,
                            notice.audience() instanceof OfOffice office ? office.id() : null,
                            notice.submissionId(),
                            notice.cycleId(),
                            notice.unitId(),
                            Ltree.path(notice.officePath()),
                            JSONB.valueOf(json.writeValueAsString(notice.parameters())),
                            notice.once(),
                            notice.at());
        }
        return insert.onConflictDoNothing();
    }
}
