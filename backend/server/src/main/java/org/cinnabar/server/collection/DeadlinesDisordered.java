package org.cinnabar.server.collection;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** An office would have to act before those below it have had their time (截止日期倒置). */
public final class DeadlinesDisordered extends ProblemException {

    DeadlinesDisordered() {
        super(Problem.DEADLINES_DISORDERED);
    }
}
