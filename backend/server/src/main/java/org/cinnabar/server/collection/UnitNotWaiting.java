package org.cinnabar.server.collection;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** A unit is left out before it has its forms; later its submission is dropped (单位不在待下发名单). */
public final class UnitNotWaiting extends ProblemException {

    UnitNotWaiting(String unit) {
        super(Problem.UNIT_NOT_WAITING, unit);
    }
}
