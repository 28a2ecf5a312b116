package org.cinnabar.server.submission;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Which submissions a list shows (筛选条件); a part that is null does not restrict it.
 *
 * @param awaiting those this actor has to act on
 * @param officePath those of units below this office
 * @param region those of units in this region or below it
 * @param withoutFindings only those whose latest revision has no finding of any level
 * @param changeBelow only those no number of which changed so many percent against the period
 *     before
 * @param text part of the unit's name, or the beginning of its credit code
 */
public record QueueFilter(
        @Nullable UUID cycleId,
        @Nullable SubmissionState state,
        @Nullable Actor awaiting,
        @Nullable String officePath,
        @Nullable String region,
        @Nullable String text,
        boolean withoutFindings,
        @Nullable BigDecimal changeBelow) {}
