package org.cinnabar.server.submission;

import java.util.UUID;

/** Who acts on a submission, and for whom (操作人): the unit that files it or an office. */
public sealed interface Actor {

    Person person();

    /** Somebody of a reporting unit (填报单位). */
    record UnitActor(Person person, UUID unitId) implements Actor {}

    /** Somebody of a reviewing office (审核机构). */
    record OfficeActor(Person person, UUID officeId, String officeCode) implements Actor {}
}
