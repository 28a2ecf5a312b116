package org.cinnabar.server.submission;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * What an office says when it approves (审核通过).
 *
 * @param confirmed the quasi-mandatory findings whose explanation it confirms
 */
public record Approval(@Nullable Opinion opinion, Set<String> confirmed) {

    /** Nothing but yes. */
    public static final Approval SILENT = new Approval(null, Set.of());

    public Approval {
        confirmed = Set.copyOf(confirmed);
    }
}
