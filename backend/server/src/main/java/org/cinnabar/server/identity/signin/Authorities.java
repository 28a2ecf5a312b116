package org.cinnabar.server.identity.signin;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.cinnabar.server.identity.Account;
import org.cinnabar.server.identity.Accounts;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.platform.Sql;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.UUID;

/**
 * Finds the authority behind a token (权限解析) in the database and remembers it for a few seconds;
 * what ends sessions or disables accounts has it forgotten at once.
 */
@Component
public class Authorities {

    private static final Duration REMEMBERED = Duration.ofSeconds(3);
    private static final int MOST = 10_000;

    private final Sql sql;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Offices offices;
    private final AsyncCache<String, Authority> remembered =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).buildAsync();

    Authorities(Sql sql, Accounts accounts, Sessions sessions, Offices offices) {
        this.sql = sql;
        this.accounts = accounts;
        this.sessions = sessions;
        this.offices = offices;
    }

    /**
     * The authority of a token of the built-in issuer; empty if its session or account is no more.
     */
    public Mono<Authority> ofSession(Jwt token) {
        UUID session = UUID.fromString(token.getClaimAsString(AccessTokens.SESSION_CLAIM));
        UUID account = UUID.fromString(token.getSubject());
        return remembered(
                "session " + session,
                sql.transaction(
                        sessions.isLive(session)
                                .filter(Boolean::booleanValue)
                                .flatMap(live -> accounts.byId(account))));
    }

    /** The authority of the account of this name; empty if there is none. */
    public Mono<Authority> ofUsername(String username) {
        return remembered("name " + username, accounts.byUsername(username));
    }

    /** Has the account's next request look into the database again. */
    public void forget(UUID account) {
        remembered
                .synchronous()
                .asMap()
                .values()
                .removeIf(authority -> authority.accountId().equals(account));
    }

    private Mono<Authority> remembered(String key, Mono<Account> account) {
        Mono<Authority> found = account.filter(Account::enabled).flatMap(this::withOffice);
        return Mono.fromFuture(
                () -> remembered.get(key, (missing, executor) -> found.toFuture()), true);
    }

    private Mono<Authority> withOffice(Account account) {
        UUID officeId = account.officeId();
        return officeId == null
                ? Mono.just(Authority.of(account, null))
                : offices.byId(officeId).map(office -> Authority.of(account, office));
    }
}
