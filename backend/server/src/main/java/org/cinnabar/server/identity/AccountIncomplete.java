package org.cinnabar.server.identity;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** An account names an office or unit that does not fit its role (账号信息不完整). */
public class AccountIncomplete extends ProblemException {

    AccountIncomplete() {
        super(Problem.ACCOUNT_INCOMPLETE);
    }
}
