package org.cinnabar.server.collection;

import org.cinnabar.server.organization.Office;

import java.time.Instant;
import java.util.UUID;

/**
 * That an office has passed a cycle on to the offices and units directly below it (已逐级下发).
 *
 * @param byOfficeId who did it: another office than {@code officeId} where it was done in its place
 */
public record PassingOn(
        UUID cycleId,
        UUID officeId,
        String officePath,
        UUID byOfficeId,
        String username,
        Instant at) {

    static PassingOn of(Cycle cycle, Office office, CycleOfficer officer, Instant at) {
        return new PassingOn(
                cycle.id(), office.id(), office.path(), officer.officeId(), officer.username(), at);
    }

    /** Whether another office did it in its place (代下发). */
    public boolean isOnBehalf() {
        return !byOfficeId.equals(officeId);
    }
}
