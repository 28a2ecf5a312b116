package org.cinnabar.server.submission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How many findings of each level a submission had when it was submitted (审核结果统计). */
public record FindingCounts(
        @JsonProperty("MANDATORY") int mandatory,
        @JsonProperty("QUASI_MANDATORY") int quasiMandatory,
        @JsonProperty("VERIFICATION") int verification,
        @JsonProperty("ADVISORY") int advisory) {

    /** No findings at all. */
    public static final FindingCounts NONE = new FindingCounts(0, 0, 0, 0);
}
