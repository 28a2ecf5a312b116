package org.cinnabar.server.identity.administration;

import org.cinnabar.server.audit.AuditLog;
import org.cinnabar.server.identity.Account;
import org.cinnabar.server.identity.Accounts;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.identity.NewAccount;
import org.cinnabar.server.identity.PasswordPolicy;
import org.cinnabar.server.identity.Passwords;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.organization.Units;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Sql;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Objects;
import java.util.UUID;

/** Creating accounts for offices and units (新建账号). */
@Component
public class AccountCreation {

    private final Sql sql;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Offices offices;
    private final Units units;
    private final AuditLog audit;

    AccountCreation(
            Sql sql,
            Accounts accounts,
            Passwords passwords,
            Offices offices,
            Units units,
            AuditLog audit) {
        this.sql = sql;
        this.accounts = accounts;
        this.passwords = passwords;
        this.offices = offices;
        this.units = units;
        this.audit = audit;
    }

    /** Creates an account, whose office or unit has to exist; not that of an administrator. */
    public Mono<Account> create(Authority by, NewAccount account, String password) {
        AdministratorIsFixed.check(account.role());
        PasswordPolicy.check(account.username(), password);
        return belonging(account)
                .then(passwords.hash(password))
                .flatMap(hash -> sql.transaction(created(by, account, hash)));
    }

    private Mono<Account> created(Authority by, NewAccount account, String passwordHash) {
        return accounts.create(account, passwordHash)
                .flatMap(
                        created ->
                                audit.record(AccountAudit.entry(by, "create", created))
                                        .thenReturn(created));
    }

    private Mono<Void> belonging(NewAccount account) {
        UUID unitId = account.unitId();
        UUID officeId = account.officeId();
        if (unitId == null && officeId == null) {
            return Mono.empty();
        }
        Mono<Boolean> exists =
                unitId == null
                        ? offices.byId(Objects.requireNonNull(officeId)).hasElement()
                        : units.byId(unitId).hasElement();
        return exists.filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)))
                .then();
    }
}
