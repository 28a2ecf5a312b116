package org.cinnabar.server.collection;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** A closed cycle takes no more units (期次已关闭). */
public final class CycleClosed extends ProblemException {

    CycleClosed() {
        super(Problem.CYCLE_CLOSED);
    }
}
