package org.cinnabar.server.organization;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** No office is responsible for the region (行政区划没有主管机构). */
public class RegionWithoutOffice extends ProblemException {

    RegionWithoutOffice(String regionCode) {
        super(Problem.REGION_WITHOUT_OFFICE, regionCode);
    }
}
