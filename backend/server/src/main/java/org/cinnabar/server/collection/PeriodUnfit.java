package org.cinnabar.server.collection;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** The period is none of the scheme's frequency (报告期与报告期别不符). */
public final class PeriodUnfit extends ProblemException {

    PeriodUnfit(String period) {
        super(Problem.PERIOD_UNFIT, period);
    }
}
