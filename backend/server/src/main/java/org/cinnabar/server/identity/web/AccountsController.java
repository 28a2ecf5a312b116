package org.cinnabar.server.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.cinnabar.server.identity.Accounts;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.identity.SignatureStep;
import org.cinnabar.server.identity.administration.AccountControl;
import org.cinnabar.server.identity.administration.AccountCreation;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.util.Set;
import java.util.UUID;

/** All accounts, for the administrators (账号管理). */
@RestController
@RequestMapping("/api/accounts")
class AccountsController {

    private final Accounts accounts;
    private final AccountCreation creation;
    private final AccountControl control;
    private final AccountViews views;

    AccountsController(
            Accounts accounts,
            AccountCreation creation,
            AccountControl control,
            AccountViews views) {
        this.accounts = accounts;
        this.creation = creation;
        this.control = control;
        this.views = views;
    }

    @GetMapping
    @AllowedTo({Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR})
    Mono<Page<AccountSummary>> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.LARGEST) int size) {
        return accounts.page(q, page, size).flatMap(views::summaries);
    }

    @PostMapping
    @AllowedTo(Role.SYSTEM_ADMINISTRATOR)
    @ResponseStatus(HttpStatus.CREATED)
    Mono<AccountSummary> create(@Valid @RequestBody AccountRequest request, Authority authority) {
        return creation.create(authority, request.account(), request.password())
                .flatMap(views::summary);
    }

    @PostMapping("/{id}/unlock")
    @AllowedTo(Role.SECURITY_ADMINISTRATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> unlock(@PathVariable UUID id, Authority authority) {
        return control.unlock(authority, id);
    }

    @PutMapping("/{id}/enabled")
    @AllowedTo(Role.SYSTEM_ADMINISTRATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> setEnabled(
            @PathVariable UUID id,
            @Valid @RequestBody AccountEnabled account,
            Authority authority) {
        return account.enabled() ? control.enable(authority, id) : control.disable(authority, id);
    }

    @PutMapping("/{id}/signatures")
    @AllowedTo(Role.SYSTEM_ADMINISTRATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> setSignatures(
            @PathVariable UUID id,
            @Valid @RequestBody AccountSignatures account,
            Authority authority) {
        return control.setSigns(authority, id, account.steps());
    }

    /** As what a clerk signs the unit's forms (签署权限). */
    record AccountSignatures(@NotNull Set<SignatureStep> steps) {}

    /** Whether an account may sign in (启用状态). */
    record AccountEnabled(@NotNull Boolean enabled) {}
}
