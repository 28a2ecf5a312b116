package org.cinnabar.server.notification;

import static org.cinnabar.db.notification.Tables.ADDRESS;
import static org.cinnabar.db.notification.Tables.LETTER;
import static org.cinnabar.db.notification.Tables.NOTICE;

import org.cinnabar.db.notification.tables.records.LetterRecord;
import org.cinnabar.server.platform.Sql;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Insert;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Store of the letters to be sent (发信队列); a row is locked while somebody sends it. */
@Component
class Letters {

    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    private final Sql sql;
    private final JsonMapper json;

    Letters(Sql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Takes notices nobody has written letters for, until the transaction ends. */
    Flux<UUID> toSpread(int most) {
        return sql.many(
                        dsl ->
                                dsl.select(NOTICE.ID)
                                        .from(NOTICE)
                                        .where(NOTICE.SPREAD_AT.isNull())
                                        .orderBy(NOTICE.CREATED_AT)
                                        .limit(most)
                                        .forUpdate()
                                        .skipLocked())
                .map(row -> row.value1());
    }

    /** Writes the letters of a notice: one on each channel to each address of its audience. */
    Mono<Void> spread(UUID noticeId, List<String> channels, Instant at) {
        return Flux.fromIterable(channels)
                .concatMap(channel -> sql.one(dsl -> insert(dsl, noticeId, channel, at)))
                .then(
                        sql.one(
                                dsl ->
                                        dsl.update(NOTICE)
                                                .set(NOTICE.SPREAD_AT, at)
                                                .where(NOTICE.ID.eq(noticeId))))
                .then();
    }

    private static Insert<LetterRecord> insert(
            DSLContext dsl, UUID noticeId, String channel, Instant at) {
        Condition meant =
                ADDRESS.AUDIENCE_UNIT
                        .eq(NOTICE.AUDIENCE_UNIT)
                        .or(ADDRESS.AUDIENCE_OFFICE.eq(NOTICE.AUDIENCE_OFFICE));
        return dsl.insertInto(
                        LETTER,
                        LETTER.NOTICE_ID,
                        LETTER.ACCOUNT_ID,
                        LETTER.CHANNEL,
                        LETTER.ADDRESS,
                        LETTER.LANGUAGE,
                        LETTER.NEXT_TRY_AT)
                .select(
                        dsl.select(
                                        NOTICE.ID,
                                        ADDRESS.ACCOUNT_ID,
                                        DSL.val(channel),
                                        ADDRESS.EMAIL,
                                        ADDRESS.LANGUAGE,
                                        DSL.val(at, LETTER.NEXT_TRY_AT))
                                .from(NOTICE)
                                .join(ADDRESS)
                                .on(meant)
                                .where(NOTICE.ID.eq(noticeId)))
                .onConflictDoNothing();
    }

    /** Takes one letter whose time has come, until the transaction ends. */
    Mono<Letter> take(List<String> channels, Instant now) {
        return sql.<Record>one(
                        dsl ->
                                dsl.select(LETTER.fields())
                                        .select(NOTICE.KIND, NOTICE.PARAMETERS, NOTICE.CREATED_AT)
                                        .from(LETTER)
                                        .join(NOTICE)
                                        .on(NOTICE.ID.eq(LETTER.NOTICE_ID))
                                        .where(LETTER.SENT_AT.isNull())
                                        .and(LETTER.GIVEN_UP_AT.isNull())
                                        .and(LETTER.CHANNEL.in(channels))
                                        .and(LETTER.NEXT_TRY_AT.le(now))
                                        .orderBy(LETTER.NEXT_TRY_AT)
                                        .limit(1)
                                        .forUpdate()
                                        .of(LETTER)
                                        .skipLocked())
                .map(this::letter);
    }

    Mono<Void> sent(Letter letter, Instant at) {
        return sql.one(
                        dsl ->
                                dsl.update(LETTER)
                                        .set(LETTER.SENT_AT, at)
                                        .set(LETTER.ATTEMPTS, letter.attempts() + 1)
                                        .where(LETTER.NOTICE_ID.eq(letter.noticeId()))
                                        .and(LETTER.ACCOUNT_ID.eq(letter.accountId()))
                                        .and(LETTER.CHANNEL.eq(letter.channel())))
                .then();
    }

    Mono<Void> failed(Letter letter, String failure, Instant nextTry, boolean givenUp, Instant at) {
        return sql.one(
                        dsl ->
                                dsl.update(LETTER)
                                        .set(LETTER.FAILURE, failure)
                                        .set(LETTER.ATTEMPTS, letter.attempts() + 1)
                                        .set(LETTER.NEXT_TRY_AT, nextTry)
                                        .set(LETTER.GIVEN_UP_AT, givenUp ? at : null)
                                        .where(LETTER.NOTICE_ID.eq(letter.noticeId()))
                                        .and(LETTER.ACCOUNT_ID.eq(letter.accountId()))
                                        .and(LETTER.CHANNEL.eq(letter.channel())))
                .then();
    }

    private Letter letter(Record row) {
        return new Letter(
                row.get(LETTER.NOTICE_ID),
                row.get(LETTER.ACCOUNT_ID),
                row.get(LETTER.CHANNEL),
                row.get(LETTER.ADDRESS),
                row.get(LETTER.LANGUAGE),
                row.get(LETTER.ATTEMPTS),
                NoticeKind.valueOf(row.get(NOTICE.KIND)),
                json.readValue(row.get(NOTICE.PARAMETERS).data(), PARAMETERS),
                row.get(NOTICE.CREATED_AT));
    }
}
