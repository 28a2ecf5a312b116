package org.cinnabar.server.submission;

import org.cinnabar.server.submission.SubmissionRuleBroken.SubmissionHasFindings;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * The outcome of running every check before a submit (审核结果).
 *
 * @param quasiMandatory keys of the findings that an office has to confirm
 * @param greatestChange greatest change in percent against the period before, null when unknown
 * @param blocking what keeps the forms from being submitted
 */
public record Examined(
        FindingCounts counts,
        Set<String> quasiMandatory,
        List<BlockingFinding> blocking,
        @Nullable BigDecimal greatestChange) {

    public Examined {
        quasiMandatory = Set.copyOf(quasiMandatory);
        blocking = List.copyOf(blocking);
    }

    /** Compared with no period before. */
    public Examined(
            FindingCounts counts, Set<String> quasiMandatory, List<BlockingFinding> blocking) {
        this(counts, quasiMandatory, blocking, null);
    }

    /** The same; refuses when anything blocks, naming all of it. */
    Examined withoutBlocking() {
        if (!blocking.isEmpty()) {
            throw new SubmissionHasFindings(blocking);
        }
        return this;
    }
}
