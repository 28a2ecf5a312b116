package org.cinnabar.server.aggregation;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * One of the accepted submissions of a population (总体成员), with the revision that counts.
 *
 * @param previous the unit's accepted submission of the period before, if there is one
 */
public record PopulationMember(
        UUID submissionId,
        int revision,
        UUID unitId,
        String unitType,
        String officePath,
        String period,
        @Nullable Earlier previous) {

    /** An accepted submission of an earlier period (上期报送). */
    public record Earlier(UUID submissionId, int revision) {}
}
