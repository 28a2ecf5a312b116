package org.cinnabar.server.collection;

import java.time.Instant;
import java.util.UUID;

/**
 * One period of one version of a scheme being collected (调查期次), opened by an office for the units
 * below it.
 */
public record Cycle(
        UUID id,
        String scheme,
        String version,
        String period,
        UUID officeId,
        String officePath,
        CycleState state,
        Instant openedAt,
        Deadlines deadlines) {}
