package org.cinnabar.server.submission;

import org.cinnabar.server.identity.SignatureStep;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Filings for tests. */
final class Filings {

    private Filings() {}

    static Submission dispatched(UUID unit) {
        return dispatched(of(unit));
    }

    /** What some of the unit sign before it submits. */
    static Submission signed(UUID unit, SignatureStep... signing) {
        return dispatched(of(unit, null, List.of(signing)));
    }

    /** The same in a cycle that came from the country's office from level to level. */
    static Submission passedOn(UUID unit, SignatureStep... signing) {
        return dispatched(of(unit, "c000000", List.of(signing)));
    }

    private static Submission dispatched(Filing filing) {
        return Submission.dispatched(
                UUID.randomUUID(), filing, Instant.parse("2026-01-01T00:00:00Z"));
    }

    static Filing of(UUID unit) {
        return of(unit, null, List.of());
    }

    private static Filing of(
            UUID unit, @Nullable String passedOnFrom, List<SignatureStep> signing) {
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
                passedOnFrom,
                LocalDate.parse("2026-01-31"),
                Collecting.OPEN,
                signing);
    }
}
