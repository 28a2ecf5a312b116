package org.cinnabar.server.scheme.difference;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of two orders' common members stayed in place (保持次序): a longest run that both orders have,
 * so that as few as possible count as moved.
 */
final class SteadyOrder {
    private SteadyOrder() {}

    /** Both lists have the same members, each once. */
    static <T> Set<T> of(List<T> before, List<T> after) {
        Map<T, Integer> positions = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            positions.put(before.get(i), i);
        }
        int[] old = after.stream().mapToInt(positions::get).toArray();
        int[] lowest = new int[old.length];
        int[] ends = new int[old.length];
        int[] previous = new int[old.length];
        int length = 0;
        for (int i = 0; i < old.length; i++) {
            int at = -Arrays.binarySearch(lowest, 0, length, old[i]) - 1;
            previous[i] = at == 0 ? -1 : ends[at - 1];
            lowest[at] = old[i];
            ends[at] = i;
            length = Math.max(length, at + 1);
        }
        Set<T> steady = new HashSet<>();
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = previous[i]) {
            steady.add(after.get(i));
        }
        return steady;
    }
}
