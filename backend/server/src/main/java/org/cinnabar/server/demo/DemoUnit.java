package org.cinnabar.server.demo;

import org.cinnabar.engine.synthesis.SyntheticUnit;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Unit;

import java.util.List;

/**
 * A unit of the demo (演示单位): as invented, as registered, and the offices that review it.
 *
 * @param reviewers the offices of its chain, the lowest first, without the country's
 */
record DemoUnit(SyntheticUnit invented, Unit registered, List<Office> reviewers) {

    DemoUnit {
        reviewers = List.copyOf(reviewers);
    }
}
