package org.cinnabar.server.collection;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** Only the office that opened a cycle changes it (不是开通期次的机构). */
public final class NotTheCyclesOffice extends ProblemException {

    NotTheCyclesOffice() {
        super(Problem.NOT_THE_CYCLES_OFFICE);
    }
}
