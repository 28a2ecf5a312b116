package org.cinnabar.server.collection;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** An office passes a cycle on once the office above it has (上级尚未下发). */
public final class SuperiorNotPassedOn extends ProblemException {

    SuperiorNotPassedOn() {
        super(Problem.SUPERIOR_NOT_PASSED_ON);
    }
}
