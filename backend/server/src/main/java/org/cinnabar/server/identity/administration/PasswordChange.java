package org.cinnabar.server.identity.administration;

import org.cinnabar.server.audit.AuditEntry;
import org.cinnabar.server.audit.AuditLog;
import org.cinnabar.server.identity.Accounts;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.identity.PasswordPolicy;
import org.cinnabar.server.identity.Passwords;
import org.cinnabar.server.identity.signin.AccountLocked;
import org.cinnabar.server.identity.signin.Authorities;
import org.cinnabar.server.identity.signin.Sessions;
import org.cinnabar.server.identity.signin.SignInAttempts;
import org.cinnabar.server.platform.Sql;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Map;

/** Changing one's own password (修改密码), after which every session has to sign in again. */
@Component
public class PasswordChange {

    private final Sql sql;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Authorities authorities;
    private final SignInAttempts attempts;
    private final AuditLog audit;

    PasswordChange(
            Sql sql,
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            Authorities authorities,
            SignInAttempts attempts,
            AuditLog audit) {
        this.sql = sql;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.authorities = authorities;
        this.attempts = attempts;
        this.audit = audit;
    }

    /** Wrong guesses of the current password count like failed sign-ins. */
    public Mono<Void> change(Authority by, String current, String next) {
        PasswordPolicy.check(by.username(), next);
        return attempts.begin(by.username())
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(AccountLocked::new))
                .then(accounts.passwordHash(by.accountId()))
                .flatMap(hash -> passwords.matches(current, hash))
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(PasswordWrong::new))
                .then(passwords.hash(next))
                .flatMap(hash -> sql.transaction(replace(by, hash)))
                .doOnSuccess(done -> authorities.forget(by.accountId()));
    }

    private Mono<Void> replace(Authority by, String hash) {
        return accounts.setPasswordHash(by.accountId(), hash)
                .then(attempts.clear(by.username()))
                .then(sessions.endAllOf(by.accountId()))
                .then(audit.record(entry(by)));
    }

    private static AuditEntry entry(Authority by) {
        return new AuditEntry(
                by.username(), "account.password", "account", by.username(), null, Map.of());
    }
}
