package org.cinnabar.server.identity;

import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.OfficeLevel;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.platform.RowScope;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.UUID;

/**
 * Authority of a request (权限): who acts, in which role, for which office or unit. Controllers take
 * it as a method parameter.
 */
public record Authority(
        UUID accountId,
        String username,
        String displayName,
        Role role,
        @Nullable UUID officeId,
        @Nullable String officePath,
        @Nullable OfficeLevel officeLevel,
        @Nullable UUID unitId,
        Set<SignatureStep> signs) {

    public static Authority of(Account account, @Nullable Office office) {
        return new Authority(
                account.id(),
                account.username(),
                account.displayName(),
                account.role(),
                account.officeId(),
                office == null ? null : office.path(),
                office == null ? null : office.level(),
                account.unitId(),
                account.signs());
    }

    /** The rows which the request may see: the unit's, or those below the office. */
    public RowScope rowScope() {
        if (unitId != null) {
            return new RowScope.OneUnit(unitId);
        }
        return officePath == null ? new RowScope.Nothing() : new RowScope.OfficeSubtree(officePath);
    }
}
