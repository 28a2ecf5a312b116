package org.cinnabar.server.identity.web;

import org.cinnabar.server.identity.Account;
import org.cinnabar.server.identity.signin.SignInAttempts;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.organization.Units;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.RowScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Makes the views of accounts, with the names of what they act for (账号视图). */
@Component
class AccountViews {

    private final Offices offices;
    private final Units units;
    private final SignInAttempts attempts;

    AccountViews(Offices offices, Units units, SignInAttempts attempts) {
        this.offices = offices;
        this.units = units;
        this.attempts = attempts;
    }

    Mono<AccountView> own(Account account) {
        return belonging(List.of(account)).map(belonging -> AccountView.of(account, belonging));
    }

    Mono<AccountSummary> summary(Account account) {
        return summaries(new Page<>(List.of(account), 0, 1, 1))
                .map(page -> page.items().getFirst());
    }

    Mono<Page<AccountSummary>> summaries(Page<Account> accounts) {
        return belonging(accounts.items())
                .zipWith(
                        attempts.locked(accounts.items().stream().map(Account::username).toList()),
                        (belonging, locked) ->
                                accounts.map(
                                        account ->
                                                AccountSummary.of(
                                                        account,
                                                        belonging,
                                                        locked.contains(account.username()))));
    }

    /** Whoever may see an account may see what it acts for, whatever the request's row scope. */
    private Mono<Belonging> belonging(List<Account> accounts) {
        return offices.byIds(ids(accounts, Account::officeId))
                .zipWith(units.refs(ids(accounts, Account::unitId)), Belonging::new)
                .contextWrite(new RowScope.Everything()::into);
    }

    private static List<UUID> ids(List<Account> accounts, Function<Account, @Nullable UUID> of) {
        return accounts.stream().map(of).filter(Objects::nonNull).distinct().toList();
    }
}
