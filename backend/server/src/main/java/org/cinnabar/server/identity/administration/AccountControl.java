package org.cinnabar.server.identity.administration;

import org.cinnabar.server.audit.AuditLog;
import org.cinnabar.server.identity.Account;
import org.cinnabar.server.identity.Accounts;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.identity.SignatureStep;
import org.cinnabar.server.identity.signin.Authorities;
import org.cinnabar.server.identity.signin.Sessions;
import org.cinnabar.server.identity.signin.SignInAttempts;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.platform.Sql;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Set;
import java.util.UUID;

/** Enabling, disabling and unlocking accounts (账号启停与解锁). */
@Component
public class AccountControl {

    private final Sql sql;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Authorities authorities;
    private final SignInAttempts attempts;
    private final AuditLog audit;

    AccountControl(
            Sql sql,
            Accounts accounts,
            Sessions sessions,
            Authorities authorities,
            SignInAttempts attempts,
            AuditLog audit) {
        this.sql = sql;
        this.accounts = accounts;
        this.sessions = sessions;
        this.authorities = authorities;
        this.attempts = attempts;
        this.audit = audit;
    }

    public Mono<Void> enable(Authority by, UUID id) {
        return sql.transaction(
                appointed(id)
                        .flatMap(
                                account ->
                                        accounts.setEnabled(id, true)
                                                .then(log(by, "enable", account))));
    }

    /** Refuses the account from now on, and ends the sessions it has. */
    public Mono<Void> disable(Authority by, UUID id) {
        return sql.transaction(
                        appointed(id)
                                .flatMap(
                                        account ->
                                                accounts.setEnabled(id, false)
                                                        .then(sessions.endAllOf(id))
                                                        .then(log(by, "disable", account))))
                .doOnSuccess(done -> authorities.forget(id));
    }

    /** Has a clerk sign the unit's forms as this from now on, and as nothing else. */
    public Mono<Void> setSigns(Authority by, UUID id, Set<SignatureStep> steps) {
        return sql.transaction(
                        existing(id)
                                .filter(account -> account.role() == Role.UNIT_CLERK)
                                .switchIfEmpty(Mono.error(SignatureNotOfAClerk::new))
                                .flatMap(account -> accounts.setSigns(id, steps).then(existing(id)))
                                .flatMap(account -> log(by, "setSignatures", account)))
                .doOnSuccess(done -> authorities.forget(id));
    }

    /** Forgets the failed sign-ins of the account. */
    public Mono<Void> unlock(Authority by, UUID id) {
        return sql.transaction(
                existing(id)
                        .flatMap(
                                account ->
                                        attempts.clear(account.username())
                                                .then(log(by, "unlock", account))));
    }

    /** An account which an administrator may enable and disable: not that of another one. */
    private Mono<Account> appointed(UUID id) {
        return existing(id).doOnNext(account -> AdministratorIsFixed.check(account.role()));
    }

    private Mono<Account> existing(UUID id) {
        return accounts.byId(id)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)));
    }

    private Mono<Void> log(Authority by, String event, Account account) {
        return audit.record(AccountAudit.entry(by, event, account));
    }
}
