package org.cinnabar.server.crosscheck;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a changed submission can have changed (受影响范围): the pairs with its unit, and the units it
 * names or named.
 *
 * @param named credit codes by check
 */
record Touched(Round round, UUID submissionId, String code, Map<String, Set<String>> named) {

    /** The units with which all that name them are compared, as far as this unit is among them. */
    Set<String> namedIn(String checkId) {
        return named.getOrDefault(checkId, Set.of());
    }
}
