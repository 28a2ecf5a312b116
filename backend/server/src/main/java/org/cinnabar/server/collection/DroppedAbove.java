package org.cinnabar.server.collection;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** Whom an office above has left out, those below it do not ask again (上级已移出). */
public final class DroppedAbove extends ProblemException {

    DroppedAbove() {
        super(Problem.DROPPED_ABOVE);
    }
}
