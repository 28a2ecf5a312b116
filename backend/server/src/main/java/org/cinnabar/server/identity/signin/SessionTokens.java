package org.cinnabar.server.identity.signin;

import org.cinnabar.server.audit.AuditEntry;
import org.cinnabar.server.audit.AuditLog;
import org.cinnabar.server.identity.Account;
import org.cinnabar.server.identity.Accounts;
import org.cinnabar.server.platform.Sql;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** The tokens of a session from its beginning over every refresh to its end (会话令牌). */
@Component
public class SessionTokens {

    private final Sql sql;
    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final Accounts accounts;
    private final Authorities authorities;
    private final AuditLog audit;
    private final Clock clock;

    SessionTokens(
            Sql sql,
            Sessions sessions,
            AccessTokens accessTokens,
            Accounts accounts,
            Authorities authorities,
            AuditLog audit,
            Clock clock) {
        this.sql = sql;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.accounts = accounts;
        this.authorities = authorities;
        this.audit = audit;
        this.clock = clock;
    }

    Mono<SignedIn> begin(Account account) {
        return sessions.forgetOld()
                .then(sessions.open(account.id()))
                .flatMap(session -> issue(session, account));
    }

    /**
     * New tokens for a refresh token not used before. A second use means that somebody has a copy:
     * the whole session ends, whoever is using it.
     */
    public Mono<SignedIn> refresh(String secret) {
        RefreshToken token = new RefreshToken(secret);
        return sessions.live(token)
                .flatMap(
                        session ->
                                exchanged(token, session)
                                        .switchIfEmpty(
                                                Mono.defer(() -> end(session, "session.reuse"))
                                                        .then(Mono.empty())))
                .switchIfEmpty(Mono.error(SessionEnded::new));
    }

    /** Ends the session of the token, if it has one. */
    public Mono<Void> end(String secret) {
        return sessions.live(new RefreshToken(secret))
                .flatMap(session -> end(session, "session.end"));
    }

    /** Empty if the token was used before. */
    private Mono<SignedIn> exchanged(RefreshToken token, Session session) {
        return sql.transaction(
                sessions.useUp(token)
                        .filter(Boolean::booleanValue)
                        .flatMap(first -> accounts.byId(session.accountId()))
                        .filter(Account::enabled)
                        .flatMap(account -> issue(session, account)));
    }

    private Mono<SignedIn> issue(Session session, Account account) {
        return sessions.issueToken(session)
                .zipWith(accessTokens.issue(account.id(), session.id()))
                .map(
                        tokens ->
                                new SignedIn(
                                        account,
                                        tokens.getT2(),
                                        AccessTokens.LIFETIME,
                                        tokens.getT1().secret(),
                                        Duration.between(clock.instant(), session.expiresAt())));
    }

    private Mono<Void> end(Session session, String action) {
        return sql.transaction(
                        sessions.end(session.id())
                                .then(accounts.byId(session.accountId()))
                                .flatMap(account -> audit.record(entry(account, action))))
                .doOnSuccess(done -> authorities.forget(session.accountId()));
    }

    private static AuditEntry entry(Account account, String action) {
        return new AuditEntry(
                account.username(), action, "account", account.username(), null, Map.of());
    }
}
