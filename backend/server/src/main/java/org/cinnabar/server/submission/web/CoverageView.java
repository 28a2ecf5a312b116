package org.cinnabar.server.submission.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.server.collection.CoverageState;
import org.cinnabar.server.collection.CoverageState.OfficeState;
import org.cinnabar.server.collection.Cycle;
import org.cinnabar.server.collection.CycleState;
import org.cinnabar.server.collection.DispatchMode;
import org.cinnabar.server.collection.PassingOn;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.organization.OfficeRef;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Which units a cycle asks below an office and how far it has been passed on (填报范围), with what the
 * caller may do there.
 *
 * @param ownUnits the units that report to the office itself
 * @param mayPassOn whether the caller may pass it on for this office now
 * @param mayPassOnAllBelow whether for all offices below it as well
 * @param mayCorrect whether the caller may add units and leave units out
 */
@Schema(name = "Coverage")
record CoverageView(
        OfficeCoverage office,
        int ownUnits,
        boolean mayPassOn,
        boolean mayPassOnAllBelow,
        boolean mayCorrect,
        List<OfficeCoverage> children) {

    /**
     * How far a cycle has come at and below an office (机构下发情况).
     *
     * @param waiting how many of the units are not dispatched yet
     * @param officesToPassOn how many offices at and below it have not passed the cycle on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfficeCoverage(
            OfficeRef office,
            int units,
            int waiting,
            int officesToPassOn,
            boolean isTurn,
            @Nullable Passing passing) {

        static OfficeCoverage of(OfficeState state) {
            return new OfficeCoverage(
                    state.office().ref(),
                    state.units(),
                    state.waiting(),
                    state.officesToPassOn(),
                    state.isTurn(),
                    state.passing() == null ? null : Passing.of(state.passing()));
        }
    }

    /** When an office passed the cycle on, and whether another one did it in its place (下发记录). */
    record Passing(Instant at, String by, boolean onBehalf) {

        static Passing of(PassingOn passing) {
            return new Passing(passing.at(), passing.username(), passing.isOnBehalf());
        }
    }

    static CoverageView of(CoverageState state, Authority caller) {
        Cycle cycle = state.cycle();
        OfficeState office = state.office();
        boolean open = cycle.state() == CycleState.OPEN;
        boolean levelByLevel = cycle.dispatch() == DispatchMode.LEVEL_BY_LEVEL;
        boolean opened = cycle.officeId().equals(caller.officeId());
        boolean own = office.office().id().equals(caller.officeId());
        boolean reached = office.isTurn() || office.passing() != null;
        return new CoverageView(
                OfficeCoverage.of(office),
                state.ownUnits(),
                open && levelByLevel && office.isTurn() && (own || opened),
                open && levelByLevel && opened && reached && office.officesToPassOn() > 0,
                open && (opened || (levelByLevel && isWithin(cycle, caller))),
                state.children().stream().map(OfficeCoverage::of).toList());
    }

    /** Those above the cycle's office look on. */
    private static boolean isWithin(Cycle cycle, Authority caller) {
        String path = caller.officePath();
        return path != null && cycle.reaches(path);
    }
}
