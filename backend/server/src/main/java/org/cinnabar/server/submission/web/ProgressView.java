package org.cinnabar.server.submission.web;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.server.organization.OfficeRef;
import org.cinnabar.server.submission.Counts;
import org.cinnabar.server.submission.Progress;

import java.util.List;

/**
 * How far the units below an office are (报送进度), in total and by the offices directly below.
 *
 * @param notDispatched units that no office has passed the cycle on to: not counted otherwise
 * @param reviewing the fifty offices for whose review most submissions wait
 */
@Schema(name = "Progress")
record ProgressView(
        OfficeRef office,
        Counts total,
        int notDispatched,
        List<OfficeProgress> children,
        List<OfficeReviewing> reviewing) {

    /** How far the units below one office are (机构进度). */
    record OfficeProgress(OfficeRef office, Counts counts) {}

    /** How many submissions wait for the review of an office (待审核数). */
    record OfficeReviewing(OfficeRef office, int submissions) {}

    static ProgressView of(Progress progress) {
        return new ProgressView(
                progress.office().ref(),
                progress.total(),
                progress.notDispatched(),
                progress.children().stream()
                        .map(child -> new OfficeProgress(child.office().ref(), child.counts()))
                        .toList(),
                progress.reviewing().stream()
                        .map(it -> new OfficeReviewing(it.office().ref(), it.submissions()))
                        .toList());
    }
}
