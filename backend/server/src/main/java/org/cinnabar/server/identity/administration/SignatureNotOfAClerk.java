package org.cinnabar.server.identity.administration;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** Only people of a unit sign its forms (签署人须为单位人员). */
final class SignatureNotOfAClerk extends ProblemException {

    SignatureNotOfAClerk() {
        super(Problem.SIGNATURE_NOT_OF_A_CLERK);
    }
}
