package org.cinnabar.server.submission.web;

import org.cinnabar.server.collection.CycleOfficer;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.submission.Actor;
import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Actor.UnitActor;
import org.cinnabar.server.submission.Person;

import java.util.Objects;
import java.util.Optional;

/** Whom a request acts for (操作身份): what the workflow has to know of an authority. */
final class Acting {

    private Acting() {}

    /** A clerk, acting for the unit. */
    static UnitActor forUnit(Authority authority) {
        return new UnitActor(
                person(authority), Objects.requireNonNull(authority.unitId()), authority.signs());
    }

    /** A reviewer, acting for the office. */
    static OfficeActor forOffice(Authority authority) {
        String path = Objects.requireNonNull(authority.officePath());
        return new OfficeActor(
                person(authority),
                Objects.requireNonNull(authority.officeId()),
                path.substring(path.lastIndexOf(".c") + 2));
    }

    /** A reviewer, changing a cycle for the office. */
    static CycleOfficer forCycle(Authority authority) {
        OfficeActor office = forOffice(authority);
        return new CycleOfficer(authority.username(), office.officeId(), office.officeCode());
    }

    /** Somebody who acts for either. */
    static Actor forUnitOrOffice(Authority authority) {
        return authority.unitId() == null ? forOffice(authority) : forUnit(authority);
    }

    /** Anybody; empty for those who only read. */
    static Optional<Actor> of(Authority authority) {
        return switch (authority.role()) {
            case UNIT_CLERK -> Optional.of(forUnit(authority));
            case REVIEWER -> Optional.of(forOffice(authority));
            case ANALYST,
                    SCHEME_DESIGNER,
                    SYSTEM_ADMINISTRATOR,
                    SECURITY_ADMINISTRATOR,
                    AUDIT_ADMINISTRATOR ->
                    Optional.empty();
        };
    }

    private static Person person(Authority authority) {
        return new Person(
                authority.accountId(),
                authority.username(),
                authority.displayName(),
                authority.role().name());
    }
}
