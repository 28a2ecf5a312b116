package org.cinnabar.server.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * More time for units of a cycle (延期).
 *
 * @param officePath those below this office
 * @param units only these of them, all when empty
 */
public record Extension(
        Cycle cycle, String officePath, List<UUID> units, LocalDate deadline, String reason) {

    public Extension {
        units = List.copyOf(units);
    }
}
