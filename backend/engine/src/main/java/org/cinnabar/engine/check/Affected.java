package org.cinnabar.engine.check;

import java.util.List;
import java.util.Set;

/** What has to run again after cells changed (受影响范围). */
public record Affected(Set<String> forms, List<ComputedCell> computed, List<Check> checks) {

    public Affected {
        forms = Set.copyOf(forms);
        computed = List.copyOf(computed);
        checks = List.copyOf(checks);
    }
}
