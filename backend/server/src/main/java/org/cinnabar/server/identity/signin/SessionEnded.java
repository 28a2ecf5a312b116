package org.cinnabar.server.identity.signin;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** The session of a token has ended, expired, or never was (登录已结束). */
public class SessionEnded extends ProblemException {

    SessionEnded() {
        super(Problem.SESSION_ENDED);
    }
}
