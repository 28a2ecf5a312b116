package org.cinnabar.server.identity.signin;

import static org.cinnabar.db.identity.Tables.SIGN_IN_ATTEMPT;

import org.cinnabar.server.platform.Sql;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Store of the sign-in attempts (登录尝试) by user name, whether or not an account has that name. An
 * attempt counts as failed from its beginning, so that parallel guesses are counted exactly.
 */
@Component
public class SignInAttempts {

    static final int ALLOWED = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final Sql sql;
    private final Clock clock;

    SignInAttempts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Counts an attempt; false if the name is locked and the password must not even be looked at.
     */
    public Mono<Boolean> begin(String username) {
        Instant now = clock.instant();
        Condition over =
                SIGN_IN_ATTEMPT
                        .LOCKED_UNTIL
                        .le(now)
                        .or(SIGN_IN_ATTEMPT.LAST_AT.le(now.minus(LOCK)));
        Field<Integer> failures = DSL.when(over, 1).otherwise(SIGN_IN_ATTEMPT.FAILURES.plus(1));
        return sql.one(
                        dsl ->
                                dsl.insertInto(SIGN_IN_ATTEMPT)
                                        .set(SIGN_IN_ATTEMPT.USERNAME, username)
                                        .set(SIGN_IN_ATTEMPT.FAILURES, 1)
                                        .set(SIGN_IN_ATTEMPT.LAST_AT, now)
                                        .onConflict(SIGN_IN_ATTEMPT.USERNAME)
                                        .doUpdate()
                                        .set(SIGN_IN_ATTEMPT.FAILURES, failures)
                                        .set(
                                                SIGN_IN_ATTEMPT.LOCKED_UNTIL,
                                                DSL.when(failures.ge(ALLOWED), now.plus(LOCK)))
                                        .set(SIGN_IN_ATTEMPT.LAST_AT, now)
                                        .where(
                                                SIGN_IN_ATTEMPT
                                                        .LOCKED_UNTIL
                                                        .isNull()
                                                        .or(SIGN_IN_ATTEMPT.LOCKED_UNTIL.le(now)))
                                        .returning(SIGN_IN_ATTEMPT.FAILURES))
                .hasElement();
    }

    /** Forgets the failures of the name and unlocks it. */
    public Mono<Void> clear(String username) {
        return sql.one(
                        dsl ->
                                dsl.deleteFrom(SIGN_IN_ATTEMPT)
                                        .where(SIGN_IN_ATTEMPT.USERNAME.eq(username)))
                .then();
    }

    /** Those of the names that are locked now. */
    public Mono<Set<String>> locked(Collection<String> usernames) {
        return sql.many(
                        dsl ->
                                dsl.select(SIGN_IN_ATTEMPT.USERNAME)
                                        .from(SIGN_IN_ATTEMPT)
                                        .where(SIGN_IN_ATTEMPT.USERNAME.in(usernames))
                                        .and(SIGN_IN_ATTEMPT.LOCKED_UNTIL.gt(clock.instant())))
                .map(row -> row.value1())
                .collect(Collectors.toSet());
    }

    /** Forgets attempts so old that they count no more. */
    Mono<Void> forgetOld() {
        return sql.one(
                        dsl ->
                                dsl.deleteFrom(SIGN_IN_ATTEMPT)
                                        .where(
                                                SIGN_IN_ATTEMPT.LAST_AT.le(
                                                        clock.instant().minus(LOCK))))
                .then();
    }
}
