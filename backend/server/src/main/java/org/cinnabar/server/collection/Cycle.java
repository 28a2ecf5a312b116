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
        boolean lateAllowed,
        DispatchMode dispatch,
        Instant openedAt,
        Deadlines deadlines) {

    /** Whether units of the office with that path report in it. */
    public boolean reaches(String path) {
        return (path + ".").startsWith(officePath + ".");
    }

    /** The same, open or closed. */
    Cycle in(CycleState next) {
        return new Cycle(
                id,
                scheme,
                version,
                period,
                officeId,
                officePath,
                next,
                lateAllowed,
                dispatch,
                openedAt,
                deadlines);
    }

    /** The same by another version of the scheme (换版). */
    Cycle following(String other) {
        return new Cycle(
                id,
                scheme,
                other,
                period,
                officeId,
                officePath,
                state,
                lateAllowed,
                dispatch,
                openedAt,
                deadlines);
    }

    /** The same, taking late submissions or not. */
    Cycle takingLate(boolean allowed) {
        return new Cycle(
                id,
                scheme,
                version,
                period,
                officeId,
                officePath,
                state,
                allowed,
                dispatch,
                openedAt,
                deadlines);
    }
}
