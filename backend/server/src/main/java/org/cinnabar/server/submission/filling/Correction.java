package org.cinnabar.server.submission.filling;

import org.cinnabar.server.submission.comparison.Comparison;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody changed in a form after it was sent back (退回后修改).
 *
 * @param revision the revision that was sent back
 * @param officeId the office that wrote in the unit's place, if one did
 */
public record Correction(
        String form,
        int revision,
        Comparison changes,
        String by,
        @Nullable UUID officeId,
        Instant at) {}
