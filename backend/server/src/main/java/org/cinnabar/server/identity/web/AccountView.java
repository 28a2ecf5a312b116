package org.cinnabar.server.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.server.identity.Account;
import org.cinnabar.server.organization.OfficeRef;
import org.cinnabar.server.organization.UnitRef;
import org.cinnabar.server.platform.Role;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** The signed-in account as its owner sees it (当前账号). */
@Schema(name = "Account")
record AccountView(
        UUID id,
        String username,
        String displayName,
        Role role,
        @Schema(allowableValues = {"zh", "en"}) String language,
        @Nullable OfficeRef office,
        @Nullable UnitRef unit) {

    static AccountView of(Account account, Belonging belonging) {
        return new AccountView(
                account.id(),
                account.username(),
                account.displayName(),
                account.role(),
                account.language(),
                belonging.officeOf(account),
                belonging.unitOf(account));
    }
}
