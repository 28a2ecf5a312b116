package org.cinnabar.server.submission;

import org.cinnabar.server.identity.SignatureStep;

import java.util.Set;
import java.util.UUID;

/** Who acts on a submission, and for whom (操作人): the unit that files it or an office. */
public sealed interface Actor {

    Person person();

    /** Somebody of a reporting unit (填报单位), and as what the person signs its forms. */
    record UnitActor(Person person, UUID unitId, Set<SignatureStep> signs) implements Actor {

        public UnitActor {
            signs = Set.copyOf(signs);
        }

        /** Somebody who signs nothing. */
        public UnitActor(Person person, UUID unitId) {
            this(person, unitId, Set.of());
        }
    }

    /** Somebody of a reviewing office (审核机构). */
    record OfficeActor(Person person, UUID officeId, String officeCode) implements Actor {}
}
