package org.cinnabar.server.identity;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** Another account has the name already (用户名已存在). */
public class UsernameTaken extends ProblemException {

    UsernameTaken(String username) {
        super(Problem.USERNAME_TAKEN, username);
    }
}
