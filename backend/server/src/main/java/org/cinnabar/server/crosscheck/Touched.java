package org.cinnabar.server.crosscheck;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a changed submission can have changed (受影响范围): the pairs with its unit, and the units it
 * names or named.
 *
 * @param named credit codes by check
 */
record Touched(Round round, UUID submissionId, String code, Map<String, Set<String>> named) {

    /** The units with which all that name them are compared: those named, and its own. */
    String[] receivers(String checkId) {
        return Stream.concat(named.getOrDefault(checkId, Set.of()).stream(), Stream.of(code))
                .distinct()
                .toArray(String[]::new);
    }
}
