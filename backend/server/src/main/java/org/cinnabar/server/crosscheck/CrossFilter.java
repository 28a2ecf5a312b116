package org.cinnabar.server.crosscheck;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** Which comparisons are asked for (比对筛选); what is null is not asked. */
public record CrossFilter(
        @Nullable UUID submissionId,
        @Nullable String scheme,
        @Nullable String period,
        @Nullable String checkId,
        @Nullable Verdict verdict,
        @Nullable String officePath) {

    /** The comparisons in which a submission takes part. */
    public static CrossFilter of(UUID submissionId, @Nullable Verdict verdict) {
        return new CrossFilter(submissionId, null, null, null, verdict, null);
    }
}
