package org.cinnabar.server.identity.web;

import org.cinnabar.server.identity.Account;
import org.cinnabar.server.identity.SignatureStep;
import org.cinnabar.server.organization.OfficeRef;
import org.cinnabar.server.organization.UnitRef;
import org.cinnabar.server.platform.Role;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.UUID;

/** An account as administrators see it (账号概要). */
record AccountSummary(
        UUID id,
        String username,
        String displayName,
        Role role,
        @Nullable OfficeRef office,
        @Nullable UnitRef unit,
        boolean enabled,
        boolean locked,
        Set<SignatureStep> signs) {

    static AccountSummary of(Account account, Belonging belonging, boolean locked) {
        return new AccountSummary(
                account.id(),
                account.username(),
                account.displayName(),
                account.role(),
                belonging.officeOf(account),
                belonging.unitOf(account),
                account.enabled(),
                locked,
                account.signs());
    }
}
