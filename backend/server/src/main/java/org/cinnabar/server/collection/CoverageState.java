package org.cinnabar.server.collection;

import org.cinnabar.server.organization.Office;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Which units a cycle asks below an office, and how far it has been passed on there (填报范围).
 *
 * @param ownUnits the units that report to the office itself
 * @param children the offices directly below that have units
 */
public record CoverageState(
        Cycle cycle, OfficeState office, int ownUnits, List<OfficeState> children) {

    /**
     * How far a cycle has come at and below an office (机构下发情况).
     *
     * @param waiting how many of the units are not dispatched yet
     * @param officesToPassOn how many offices at and below it have not passed the cycle on
     * @param isTurn whether it has not and those above it have
     */
    public record OfficeState(
            Office office,
            int units,
            int waiting,
            int officesToPassOn,
            boolean isTurn,
            @Nullable PassingOn passing) {

        static OfficeState of(Office office, CoverageTree tree) {
            OfficeUnits below = tree.below(office.path());
            return new OfficeState(
                    office,
                    below.units(),
                    below.waiting(),
                    tree.toPassOn(office.path()).size(),
                    tree.isTurnOf(office.path()),
                    tree.passing(office.path()).orElse(null));
        }
    }
}
