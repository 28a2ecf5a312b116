package org.cinnabar.server.collection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far a cycle has come down the offices (逐级下发进展): which units lie below which office, and who
 * has passed it on. What the row scope hides is not in it.
 */
final class CoverageTree {

    private final String top;
    private final List<OfficeUnits> asked;
    private final Map<String, PassingOn> passed = new HashMap<>();

    /**
     * @param top the path of the cycle's office
     */
    CoverageTree(String top, List<OfficeUnits> asked, Collection<PassingOn> passings) {
        this.top = top;
        this.asked = List.copyOf(asked);
        passings.forEach(passing -> passed.put(passing.officePath(), passing));
    }

    /** How many units are asked at and below an office, and how many of them wait. */
    OfficeUnits below(String office) {
        int units = 0;
        int waiting = 0;
        for (OfficeUnits one : asked) {
            if (isWithin(one.officePath(), office)) {
                units += one.units();
                waiting += one.waiting();
            }
        }
        return new OfficeUnits(office, units, waiting);
    }

    Optional<PassingOn> passing(String office) {
        return Optional.ofNullable(passed.get(office));
    }

    /** Whether an office has not passed the cycle on and those above it have. */
    boolean isTurnOf(String office) {
        return !passed.containsKey(office)
                && (office.equals(top) || passed.containsKey(superior(office)));
    }

    /** The offices at and below one that have units and have not passed the cycle on. */
    SortedSet<String> toPassOn(String office) {
        SortedSet<String> paths = new TreeSet<>();
        for (OfficeUnits one : asked) {
            for (String path = one.officePath();
                    isWithin(path, office) && path.length() >= top.length();
                    path = superior(path)) {
                if (!passed.containsKey(path)) {
                    paths.add(path);
                }
            }
        }
        return paths;
    }

    /** The offices at and below one whose turn it is now. */
    List<String> turns(String office) {
        return toPassOn(office).stream().filter(this::isTurnOf).toList();
    }

    private static boolean isWithin(String path, String office) {
        return path.equals(office) || path.startsWith(office + ".");
    }

    private static String superior(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }
}
