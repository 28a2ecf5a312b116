package org.cinnabar.server.identity;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Violation;

import java.util.List;

/** A password breaks the password policy (密码不符合要求). */
public class PasswordTooWeak extends ProblemException {

    PasswordTooWeak(List<Violation> broken) {
        super(Problem.PASSWORD_TOO_WEAK);
        violating(broken);
    }
}
