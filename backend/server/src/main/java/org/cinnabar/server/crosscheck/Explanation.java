package org.cinnabar.server.crosscheck;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What one of the two units says about a finding (核实说明), and about which values.
 *
 * @param unitId who says it
 */
public record Explanation(
        UUID comparisonId,
        UUID unitId,
        String unitName,
        String text,
        @Nullable String leftValue,
        @Nullable String rightValue,
        Instant savedAt) {

    /** Whether both sides still report what was explained. */
    public boolean standsFor(Comparison comparison) {
        return Objects.equals(leftValue, comparison.leftValue())
                && Objects.equals(rightValue, comparison.rightValue());
    }
}
