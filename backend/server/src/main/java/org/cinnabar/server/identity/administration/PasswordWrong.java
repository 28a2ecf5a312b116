package org.cinnabar.server.identity.administration;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** The current password given for a change is not the account's (当前密码不正确). */
public class PasswordWrong extends ProblemException {

    PasswordWrong() {
        super(Problem.PASSWORD_WRONG);
    }
}
