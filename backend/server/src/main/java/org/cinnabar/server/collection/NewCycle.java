package org.cinnabar.server.collection;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A cycle to be opened (待开期次): which version of which scheme, for when, by which office.
 *
 * @param deadlines when everybody has to act; null for those that the scheme's chain gives
 */
public record NewCycle(
        String scheme,
        String version,
        String period,
        UUID officeId,
        @Nullable Deadlines deadlines,
        DispatchMode dispatch) {

    /** A cycle with the deadlines that the scheme's chain gives, dispatched to all at once. */
    public NewCycle(String scheme, String version, String period, UUID officeId) {
        this(scheme, version, period, officeId, null, DispatchMode.AT_ONCE);
    }
}
