package org.cinnabar.server.identity.administration;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Role;

/**
 * The three administrators keep each other in check (三员制约): none of them appoints or removes one.
 */
public class AdministratorIsFixed extends ProblemException {

    AdministratorIsFixed() {
        super(Problem.ADMINISTRATOR_IS_FIXED);
    }

    /**
     * Refuses an account of one of the three.
     *
     * @throws AdministratorIsFixed if the role is that of an administrator
     */
    static void check(Role role) {
        switch (role) {
            case UNIT_CLERK, REVIEWER, ANALYST, SCHEME_DESIGNER -> {}
            case SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR ->
                    throw new AdministratorIsFixed();
        }
    }
}
