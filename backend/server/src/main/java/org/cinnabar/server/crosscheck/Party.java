package org.cinnabar.server.crosscheck;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * One side of a pair about to be compared (比对一方).
 *
 * @param code credit code; empty for all units that name the other
 * @param filed its submission, null while it has not submitted
 * @param whole the amounts of the unit as a whole, null when it does not file the side's form
 * @param flows what it says of the other; one, or none, or those of all units together
 */
record Party(
        String code,
        @Nullable FiledReport filed,
        @Nullable Map<String, String> whole,
        List<Map<String, String>> flows) {

    Party {
        flows = List.copyOf(flows);
    }

    boolean isAwaited() {
        return filed == null && !code.isEmpty();
    }
}
