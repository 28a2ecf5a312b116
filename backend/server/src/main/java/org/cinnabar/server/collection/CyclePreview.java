package org.cinnabar.server.collection;

import org.cinnabar.server.organization.Unit;
import org.cinnabar.server.organization.UnitRef;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What opening a cycle would do (开通预览).
 *
 * @param units how many units it would ask
 * @param unitsByType the same by type of unit
 * @param previousPeriod the period before, absent when the office did not collect it
 * @param previousVersion the version of the scheme it was collected by
 * @param added units that did not report the period before
 * @param missing units that reported the period before and would not be asked
 * @param alreadyCollected whether opening would be refused because units report the period already
 */
public record CyclePreview(
        int units,
        Map<String, Integer> unitsByType,
        Deadlines deadlines,
        @Nullable String previousPeriod,
        @Nullable String previousVersion,
        CoverageChange added,
        CoverageChange missing,
        boolean alreadyCollected) {

    /** A unit in a preview (单位). */
    public record CoveredUnit(String creditCode, String name, String type) {}

    /**
     * Units by which two periods differ (范围变化).
     *
     * @param first no more of them than somebody reads through
     */
    public record CoverageChange(int units, List<CoveredUnit> first) {

        private static final int MOST = 200;

        static CoverageChange of(Collection<CoveredUnit> all) {
            return new CoverageChange(all.size(), all.stream().limit(MOST).toList());
        }
    }

    /** Of a cycle that follows no other. */
    static CyclePreview first(Cycle cycle, List<Unit> asked) {
        return new CyclePreview(
                asked.size(),
                byType(asked),
                cycle.deadlines(),
                null,
                null,
                CoverageChange.of(List.of()),
                CoverageChange.of(List.of()),
                false);
    }

    /** Of a cycle that follows another, in which these units were asked. */
    static CyclePreview following(
            Cycle before,
            Cycle cycle,
            List<Unit> asked,
            Set<UUID> were,
            Collection<UnitRef> missing) {
        return new CyclePreview(
                asked.size(),
                byType(asked),
                cycle.deadlines(),
                before.period(),
                before.version(),
                CoverageChange.of(
                        asked.stream()
                                .filter(unit -> !were.contains(unit.id()))
                                .map(it -> new CoveredUnit(it.creditCode(), it.name(), it.type()))
                                .toList()),
                CoverageChange.of(
                        missing.stream()
                                .map(it -> new CoveredUnit(it.creditCode(), it.name(), it.type()))
                                .toList()),
                false);
    }

    CyclePreview alreadyCollected(boolean collected) {
        return new CyclePreview(
                units,
                unitsByType,
                deadlines,
                previousPeriod,
                previousVersion,
                added,
                missing,
                collected);
    }

    private static Map<String, Integer> byType(List<Unit> asked) {
        Map<String, Integer> byType = new TreeMap<>();
        asked.forEach(unit -> byType.merge(unit.type(), 1, Integer::sum));
        return byType;
    }
}
