package org.cinnabar.server.aggregation;

import java.util.List;
import java.util.Set;

/** Which accepted submissions are meant (总体范围). */
public record PopulationFilter(String scheme, List<String> periods, Set<String> unitTypes) {

    public PopulationFilter {
        periods = List.copyOf(periods);
        unitTypes = Set.copyOf(unitTypes);
    }
}
