package org.cinnabar.server.identity.signin;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** User name or password is wrong, or the account is disabled (登录失败). */
public class SignInRefused extends ProblemException {

    SignInRefused() {
        super(Problem.SIGN_IN_REFUSED);
    }
}
