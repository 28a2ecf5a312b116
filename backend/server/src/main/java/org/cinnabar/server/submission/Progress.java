package org.cinnabar.server.submission;

import org.cinnabar.server.collection.Cycle;
import org.cinnabar.server.organization.Office;

import java.util.List;

/**
 * How far a cycle is below an office (报送进度).
 *
 * @param notDispatched units that no office has passed the cycle on to: not counted otherwise
 * @param children the same by the offices directly below; units that report to the office itself
 *     are counted under it, offices without anything due are left out
 * @param reviewing where submissions wait for their review
 */
public record Progress(
        Cycle cycle,
        Office office,
        Counts total,
        int notDispatched,
        List<OfficeCounts> children,
        List<Waiting> reviewing) {

    /** How far the units below one office are (机构进度). */
    public record OfficeCounts(Office office, Counts counts) {}

    /** How many submissions wait for the review of an office (待审核数). */
    public record Waiting(Office office, int submissions) {}
}
