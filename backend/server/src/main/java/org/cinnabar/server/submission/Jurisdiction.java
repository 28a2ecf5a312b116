package org.cinnabar.server.submission;

import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.SubmissionRuleBroken.NotAnotherOfficeBelow;

import java.util.UUID;

/**
 * Which office a unit reports to, and who reviews above it (管辖).
 *
 * @param officeId the lowest office
 * @param officePath the codes from the root down to that office
 */
public record Jurisdiction(UUID officeId, String officePath, String regionCode, ReviewChain chain) {

    /** Refuses where the lowest office does not lie below that one. */
    Jurisdiction below(OfficeActor office) {
        return when(officePath.contains("c" + office.officeCode() + "."));
    }

    /** Refuses where it changes nothing. */
    Jurisdiction insteadOf(Filing filing) {
        return when(!officePath.equals(filing.officePath()));
    }

    private Jurisdiction when(boolean allowed) {
        if (!allowed) {
            throw new NotAnotherOfficeBelow();
        }
        return this;
    }
}
