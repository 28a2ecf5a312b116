package org.cinnabar.engine.form;

import java.util.List;
import java.util.Map;

/** The levels a submission climbs (报送层级), bottom-up, with deadlines in days after the period. */
public record ReportingChain(List<String> levels, Map<String, Integer> deadlines) {

    public ReportingChain {
        levels = List.copyOf(levels);
        deadlines = Map.copyOf(deadlines);
    }
}
