package org.cinnabar.engine.form;

import java.util.List;
import java.util.Map;

/**
 * The levels a submission climbs (报送层级), bottom-up, with deadlines in days after the period.
 *
 * @param signatures who signs inside the unit before it submits (签署), in this order; mostly nobody
 */
public record ReportingChain(
        List<String> levels, Map<String, Integer> deadlines, List<String> signatures) {

    /** A chain that asks for no signatures. */
    public ReportingChain(List<String> levels, Map<String, Integer> deadlines) {
        this(levels, deadlines, List.of());
    }

    public ReportingChain {
        levels = List.copyOf(levels);
        deadlines = Map.copyOf(deadlines);
        signatures = List.copyOf(signatures);
    }
}
