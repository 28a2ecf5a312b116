package org.cinnabar.server.identity.administration;

import org.cinnabar.server.audit.AuditEntry;
import org.cinnabar.server.identity.Account;
import org.cinnabar.server.identity.Authority;

import java.util.Map;
import java.util.stream.Collectors;

/** What the audit log says about a change of an account (账号操作记录). */
final class AccountAudit {

    private AccountAudit() {}

    static AuditEntry entry(Authority by, String event, Account account) {
        return new AuditEntry(
                by.username(),
                "account." + event,
                "account",
                account.username(),
                null,
                Map.of(
                        "role",
                        account.role().name(),
                        "signs",
                        account.signs().stream()
                                .sorted()
                                .map(Enum::name)
                                .collect(Collectors.joining(" "))));
    }
}
