package org.cinnabar.server.backtest;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** A run examines at least one accepted report (没有可试算的报表). */
final class NothingToExamine extends ProblemException {

    NothingToExamine() {
        super(Problem.NOTHING_TO_EXAMINE);
    }
}
