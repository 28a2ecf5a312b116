package org.cinnabar.server.identity.administration;

import org.cinnabar.server.identity.Accounts;
import org.cinnabar.server.identity.NewAccount;
import org.cinnabar.server.identity.Passwords;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.platform.CinnabarSettings;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.platform.StartupTask;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;

/**
 * Makes the accounts of the three administrators (三员初始化) at the first start, with the password
 * which the operator has set; without one there are none, which is for the demo only.
 */
@Component
@Order(210)
class FirstAdministrators implements StartupTask {

    static final List<String> USERNAMES = List.of("system", "security", "audit");

    private final Sql sql;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Offices offices;
    private final CinnabarSettings settings;

    FirstAdministrators(
            Sql sql,
            Accounts accounts,
            Passwords passwords,
            Offices offices,
            CinnabarSettings settings) {
        this.sql = sql;
        this.accounts = accounts;
        this.passwords = passwords;
        this.offices = offices;
        this.settings = settings;
    }

    @Override
    public Mono<Void> run() {
        String password = settings.adminPassword();
        if (password == null) {
            return Mono.empty();
        }
        return offices.root()
                .flatMapIterable(FirstAdministrators::administrators)
                .filterWhen(this::isMissing)
                .collectList()
                .filter(missing -> !missing.isEmpty())
                .zipWith(passwords.hash(password))
                .flatMap(both -> sql.transaction(createAll(both.getT1(), both.getT2())));
    }

    private Mono<Boolean> isMissing(NewAccount account) {
        return accounts.byUsername(account.username()).hasElement().map(exists -> !exists);
    }

    private Mono<Void> createAll(List<NewAccount> missing, String hash) {
        return Flux.fromIterable(missing)
                .concatMap(
                        account ->
                                accounts.renameDemo(account.username())
                                        .then(accounts.create(account, hash)))
                .then();
    }

    private static List<NewAccount> administrators(Office root) {
        return List.of(
                NewAccount.officer(USERNAMES.get(0), "系统管理员", Role.SYSTEM_ADMINISTRATOR, root.id()),
                NewAccount.central(USERNAMES.get(1), "安全管理员", Role.SECURITY_ADMINISTRATOR),
                NewAccount.central(USERNAMES.get(2), "审计管理员", Role.AUDIT_ADMINISTRATOR));
    }
}
