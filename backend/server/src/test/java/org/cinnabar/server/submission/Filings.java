package org.cinnabar.server.submission;

import org.cinnabar.server.identity.SignatureStep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Filings for tests. */
final class Filings {

    private Filings() {}

    static Submission dispatched(UUID unit) {
        Instant opened = Instant.parse("2026-01-01T00:00:00Z");
        return Submission.dispatched(UUID.randomUUID(), of(unit), opened);
    }

    /** What some of the unit sign before it submits. */
    static Submission signed(UUID unit, SignatureStep... signing) {
        return Submission.dispatched(
                UUID.randomUUID(),
                of(unit, List.of(signing)),
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    static Filing of(UUID unit) {
        return of(unit, List.of());
    }

    private static Filing of(UUID unit, List<SignatureStep> signing) {
        return new Filing(
                new UUID(7, 7),
                "mercury",
                "2026",
                "2025",
                unit,
                "PVC",
                "某化工有限公司",
                "91650100MA00000001",
                "650104",
                "c000000.c650000.c650100.c650104",
                new UUID(1, 3),
                null,
                LocalDate.parse("2026-01-31"),
                Collecting.OPEN,
                signing);
    }
}
