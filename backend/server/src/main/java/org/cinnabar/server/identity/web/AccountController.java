package org.cinnabar.server.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.cinnabar.server.identity.Accounts;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.identity.administration.PasswordChange;
import org.cinnabar.server.platform.AllowedToSignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

/** The caller's own account (当前账号). */
@RestController
@RequestMapping("/api/account")
class AccountController {

    private static final int LONGEST = 256;

    private final Accounts accounts;
    private final PasswordChange passwordChange;
    private final AccountViews views;

    AccountController(Accounts accounts, PasswordChange passwordChange, AccountViews views) {
        this.accounts = accounts;
        this.passwordChange = passwordChange;
        this.views = views;
    }

    @GetMapping
    @AllowedToSignedIn
    Mono<AccountView> own(Authority authority) {
        return accounts.byId(authority.accountId()).flatMap(views::own);
    }

    @PutMapping("/password")
    @AllowedToSignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> changePassword(@Valid @RequestBody NewPassword password, Authority authority) {
        return passwordChange.change(authority, password.current(), password.next());
    }

    /** The password so far and the one to replace it (新密码). */
    record NewPassword(
            @NotNull @Size(max = LONGEST) String current,
            @NotNull @Size(max = LONGEST) String next) {}
}
