package org.cinnabar.server.collection;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** A cycle asks only units below its office, of the scheme's types (不属于填报范围). */
public final class UnitNotCovered extends ProblemException {

    UnitNotCovered(String unit) {
        super(Problem.UNIT_NOT_COVERED, unit);
    }
}
