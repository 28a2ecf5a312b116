package org.cinnabar.server.organization;

import org.cinnabar.server.platform.RowScope;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Office (组织机构): a node of the reporting tree.
 *
 * @param path the codes from the root down to this office, e.g. {@code c000000.c650000.c650100}
 */
public record Office(
        UUID id,
        String code,
        String path,
        @Nullable UUID superiorId,
        OfficeLevel level,
        @Nullable String regionCode,
        LocalizedName name) {

    public OfficeRef ref() {
        return new OfficeRef(id, code, level, name);
    }

    /** Whether this office belongs to what the scope may see. */
    public boolean isWithin(RowScope scope) {
        return switch (scope) {
            case RowScope.OfficeSubtree(String top) -> isWithin(top);
            case RowScope.Everything() -> true;
            case RowScope.Nothing _, RowScope.OneUnit _ -> false;
        };
    }

    /** Whether this office is the one at the path or lies below it. */
    public boolean isWithin(String top) {
        return path.equals(top) || path.startsWith(top + ".");
    }
}
