package org.cinnabar.server.submission;

import org.cinnabar.server.identity.SignatureStep;
import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Actor.UnitActor;

import java.util.Set;
import java.util.UUID;

/** Actors for tests. */
final class Actors {

    private Actors() {}

    static UnitActor clerk(UUID unit) {
        return new UnitActor(new Person(new UUID(5, 5), "clerk", "填表人", "UNIT_CLERK"), unit);
    }

    static UnitActor signatory(UUID unit, SignatureStep... steps) {
        return new UnitActor(clerk(unit).person(), unit, Set.of(steps));
    }

    static OfficeActor officer(UUID office) {
        return officer(office, "650104");
    }

    static OfficeActor officer(UUID office, String code) {
        return new OfficeActor(
                new Person(new UUID(6, 6), "officer", "审核员", "REVIEWER"), office, code);
    }
}
