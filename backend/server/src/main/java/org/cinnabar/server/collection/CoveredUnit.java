package org.cinnabar.server.collection;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit on the list of a cycle (填报范围内的单位).
 *
 * @param dispatchedAt null as long as the cycle has not reached it
 * @param droppedAt when an office left it out before that, with the reason
 */
public record CoveredUnit(
        UUID unitId,
        LocalDate deadline,
        @Nullable Instant dispatchedAt,
        @Nullable Instant droppedAt,
        @Nullable String dropReason) {}
