package org.cinnabar.server.identity.signin;

import org.cinnabar.server.audit.AuditEntry;
import org.cinnabar.server.audit.AuditLog;
import org.cinnabar.server.identity.Account;
import org.cinnabar.server.identity.Accounts;
import org.cinnabar.server.identity.Passwords;
import org.cinnabar.server.platform.Sql;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Locale;
import java.util.Map;

/** Signing in with user name and password (登录); every attempt is written into the audit log. */
@Component
public class SignIn {

    private static final int LONGEST_NAME = 64;

    private final Sql sql;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final SessionTokens tokens;
    private final AuditLog audit;

    SignIn(
            Sql sql,
            Accounts accounts,
            Passwords passwords,
            SignInAttempts attempts,
            SessionTokens tokens,
            AuditLog audit) {
        this.sql = sql;
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.tokens = tokens;
        this.audit = audit;
    }

    /** The tokens of a new session; fails with {@link SignInRefused} or {@link AccountLocked}. */
    public Mono<SignedIn> signIn(String typedName, String password) {
        String username = normalised(typedName);
        return attempts.begin(username)
                .flatMap(
                        admitted ->
                                admitted
                                        ? verified(username, password)
                                        : refuse(username, "locked", new AccountLocked()));
    }

    private Mono<SignedIn> verified(String username, String password) {
        Mono<SignedIn> withAccount =
                accounts.byUsername(username)
                        .flatMap(
                                account ->
                                        matches(account, password)
                                                .flatMap(equal -> decided(account, equal)));
        Mono<SignedIn> withoutAccount =
                Mono.defer(
                        () ->
                                passwords
                                        .matches(password, null)
                                        .then(refuse(username, "unknown", new SignInRefused())));
        return withAccount.switchIfEmpty(withoutAccount);
    }

    private Mono<Boolean> matches(Account account, String password) {
        return accounts.passwordHash(account.id())
                .flatMap(hash -> passwords.matches(password, hash))
                .switchIfEmpty(Mono.defer(() -> passwords.matches(password, null)));
    }

    private Mono<SignedIn> decided(Account account, boolean passwordMatches) {
        if (passwordMatches && account.enabled()) {
            return begin(account);
        }
        String reason = passwordMatches ? "disabled" : "password";
        return refuse(account.username(), reason, new SignInRefused());
    }

    private Mono<SignedIn> begin(Account account) {
        return sql.transaction(
                attempts.clear(account.username())
                        .then(attempts.forgetOld())
                        .then(tokens.begin(account))
                        .flatMap(
                                signedIn ->
                                        audit.record(entry(account.username(), "start", Map.of()))
                                                .thenReturn(signedIn)));
    }

    private Mono<SignedIn> refuse(String username, String reason, RuntimeException refusal) {
        return sql.transaction(audit.record(entry(username, "refuse", Map.of("reason", reason))))
                .then(Mono.error(refusal));
    }

    private static AuditEntry entry(String username, String event, Map<String, String> details) {
        return new AuditEntry(username, "session." + event, "account", username, null, details);
    }

    private static String normalised(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
