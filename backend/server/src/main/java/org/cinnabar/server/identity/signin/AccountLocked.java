package org.cinnabar.server.identity.signin;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** Too many sign-ins with this user name have failed (登录已锁定). */
public class AccountLocked extends ProblemException {

    public AccountLocked() {
        super(Problem.ACCOUNT_LOCKED, SignInAttempts.LOCK.toMinutes());
    }
}
