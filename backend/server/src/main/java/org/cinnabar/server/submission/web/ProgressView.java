package org.cinnabar.server.submission.web;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.OfficeRef;
import org.cinnabar.server.submission.Counts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How far the units below an office are (报送进度), in total and by the offices directly below. */
@Schema(name = "Progress")
record ProgressView(OfficeRef office, Counts total, List<OfficeProgress> children) {

    /** How far the units below one office are (机构进度). */
    record OfficeProgress(OfficeRef office, Counts counts) {}

    /**
     * Offices without anything due are left out; units that report to the office itself are counted
     * under it.
     */
    static ProgressView of(Office office, List<Office> below, Map<String, Counts> counts) {
        List<OfficeProgress> children = new ArrayList<>();
        for (Office child : below) {
            add(children, child, counts);
        }
        add(children, office, counts);
        Counts total = counts.values().stream().reduce(Counts.NONE, Counts::plus);
        return new ProgressView(office.ref(), total, children);
    }

    private static void add(
            List<OfficeProgress> children, Office office, Map<String, Counts> counts) {
        Counts own = counts.get(office.path());
        if (own != null) {
            children.add(new OfficeProgress(office.ref(), own));
        }
    }
}
