package org.cinnabar.server.collection;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** No unit below the office is of a type that the scheme asks (没有调查单位). */
public final class NothingToCollect extends ProblemException {

    NothingToCollect() {
        super(Problem.NOTHING_TO_COLLECT);
    }
}
