package org.cinnabar.server.collection;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** Units of the office already report this period of the scheme (该报告期已下发). */
public final class AlreadyCollected extends ProblemException {

    AlreadyCollected(Cycle wanted) {
        super(Problem.ALREADY_COLLECTED, wanted.scheme(), wanted.period());
    }
}
