package org.cinnabar.server.identity.signin;

import static org.cinnabar.db.identity.Tables.REFRESH_TOKEN;
import static org.cinnabar.db.identity.Tables.SESSION;

import org.cinnabar.db.identity.tables.records.SessionRecord;
import org.cinnabar.server.platform.Ids;
import org.cinnabar.server.platform.Sql;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Store of the sessions (登录会话) and their refresh tokens, each good for one refresh. */
@Component
public class Sessions {

    static final Duration LIFETIME = Duration.ofHours(12);

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    Sessions(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    Mono<Session> open(UUID account) {
        Instant now = clock.instant();
        Session session = new Session(ids.next(), account, now.plus(LIFETIME));
        return sql.one(
                        dsl ->
                                dsl.insertInto(SESSION)
                                        .set(SESSION.ID, session.id())
                                        .set(SESSION.ACCOUNT_ID, account)
                                        .set(SESSION.STARTED_AT, now)
                                        .set(SESSION.EXPIRES_AT, session.expiresAt()))
                .thenReturn(session);
    }

    Mono<RefreshToken> issueToken(Session session) {
        RefreshToken token = RefreshToken.fresh();
        return sql.one(
                        dsl ->
                                dsl.insertInto(REFRESH_TOKEN)
                                        .set(REFRESH_TOKEN.TOKEN_HASH, token.hash())
                                        .set(REFRESH_TOKEN.SESSION_ID, session.id())
                                        .set(REFRESH_TOKEN.ISSUED_AT, clock.instant()))
                .thenReturn(token);
    }

    /** Uses the token up; false if it was used before, even if only a moment ago, or is unknown. */
    Mono<Boolean> useUp(RefreshToken token) {
        return sql.one(
                        dsl ->
                                dsl.update(REFRESH_TOKEN)
                                        .set(REFRESH_TOKEN.USED_AT, clock.instant())
                                        .where(REFRESH_TOKEN.TOKEN_HASH.eq(token.hash()))
                                        .and(REFRESH_TOKEN.USED_AT.isNull())
                                        .returning(REFRESH_TOKEN.SESSION_ID))
                .hasElement();
    }

    /** The session which the token belongs to, if it has neither ended nor expired. */
    Mono<Session> live(RefreshToken token) {
        return sql.one(
                        dsl ->
                                dsl.select(SESSION.fields())
                                        .from(SESSION)
                                        .join(REFRESH_TOKEN)
                                        .on(REFRESH_TOKEN.SESSION_ID.eq(SESSION.ID))
                                        .where(REFRESH_TOKEN.TOKEN_HASH.eq(token.hash()))
                                        .and(isLive()))
                .map(row -> session(row.into(SESSION)));
    }

    public Mono<Boolean> isLive(UUID session) {
        return sql.one(
                        dsl ->
                                dsl.select(SESSION.ID)
                                        .from(SESSION)
                                        .where(SESSION.ID.eq(session))
                                        .and(isLive()))
                .hasElement();
    }

    Mono<Void> end(UUID session) {
        return endWhere(SESSION.ID.eq(session));
    }

    public Mono<Void> endAllOf(UUID account) {
        return endWhere(SESSION.ACCOUNT_ID.eq(account));
    }

    /** Forgets sessions so old that none of their tokens could be used any more. */
    Mono<Void> forgetOld() {
        return sql.one(
                        dsl ->
                                dsl.deleteFrom(SESSION)
                                        .where(
                                                SESSION.EXPIRES_AT.le(
                                                        clock.instant().minus(LIFETIME))))
                .then();
    }

    private Mono<Void> endWhere(Condition condition) {
        return sql.one(
                        dsl ->
                                dsl.update(SESSION)
                                        .set(SESSION.REVOKED_AT, clock.instant())
                                        .where(condition)
                                        .and(SESSION.REVOKED_AT.isNull()))
                .then();
    }

    private Condition isLive() {
        return SESSION.REVOKED_AT.isNull().and(SESSION.EXPIRES_AT.gt(clock.instant()));
    }

    private static Session session(SessionRecord row) {
        return new Session(row.getId(), row.getAccountId(), row.getExpiresAt());
    }
}
