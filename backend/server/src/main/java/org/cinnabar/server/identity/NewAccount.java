package org.cinnabar.server.identity;

import org.cinnabar.server.platform.Role;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * An account to be created (待建账号): a clerk acts for a unit, an officer or system administrator for
 * an office, the others for neither.
 */
public record NewAccount(
        String username,
        String displayName,
        Role role,
        @Nullable UUID officeId,
        @Nullable UUID unitId,
        String language) {

    public NewAccount {
        boolean complete =
                switch (role) {
                    case UNIT_CLERK -> unitId != null && officeId == null;
                    case REVIEWER, ANALYST, SYSTEM_ADMINISTRATOR ->
                            officeId != null && unitId == null;
                    case SCHEME_DESIGNER, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR ->
                            officeId == null && unitId == null;
                };
        if (!complete) {
            throw new AccountIncomplete();
        }
    }

    public static NewAccount clerk(String username, String displayName, UUID unitId) {
        return new NewAccount(username, displayName, Role.UNIT_CLERK, null, unitId, "zh");
    }

    public static NewAccount officer(
            String username, String displayName, Role role, UUID officeId) {
        return new NewAccount(username, displayName, role, officeId, null, "zh");
    }

    public static NewAccount central(String username, String displayName, Role role) {
        return new NewAccount(username, displayName, role, null, null, "zh");
    }
}
