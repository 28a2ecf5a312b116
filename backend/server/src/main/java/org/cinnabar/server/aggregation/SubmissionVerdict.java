package org.cinnabar.server.aggregation;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a check says of one submission (单份判定): how many findings it has in it, in how many places it
 * could be decided, and the finding whose sides lie farthest apart.
 */
public record SubmissionVerdict(
        UUID submissionId, int findings, int decided, @Nullable Farthest farthest) {

    /**
     * A finding with both sides as they are shown (最大差额).
     *
     * @param row the row of the floating table the check goes through, from 0
     */
    public record Farthest(
            @Nullable Integer row,
            @Nullable String left,
            @Nullable String right,
            @Nullable BigDecimal difference) {}

    /** Whether the check would have stopped it. */
    public boolean stops() {
        return findings > 0;
    }

    /** Whether the check could be decided in no place. */
    public boolean isNotApplicable() {
        return decided == 0;
    }
}
