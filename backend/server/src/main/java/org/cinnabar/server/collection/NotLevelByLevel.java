package org.cinnabar.server.collection;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** The cycle went to all units when it was opened; nobody passes it on (非逐级下发期次). */
public final class NotLevelByLevel extends ProblemException {

    NotLevelByLevel() {
        super(Problem.NOT_LEVEL_BY_LEVEL);
    }
}
