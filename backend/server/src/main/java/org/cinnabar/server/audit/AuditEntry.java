package org.cinnabar.server.audit;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Something somebody did (操作记录), to be written down.
 *
 * @param actor username of the account, or {@code system}
 * @param action stable code, for instance {@code submission.submit}
 * @param subjectType what it was done to, for instance {@code submission}
 * @param subjectId id of what it was done to
 * @param office code of the office the actor acted for; absent for a unit and for the system
 * @param details what else an auditor has to know; no passwords, no tokens
 */
public record AuditEntry(
        String actor,
        String action,
        String subjectType,
        String subjectId,
        @Nullable String office,
        Map<String, String> details) {

    public AuditEntry {
        details = Map.copyOf(details);
    }
}
