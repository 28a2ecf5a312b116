package org.cinnabar.server.organization.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.cinnabar.server.organization.LocalizedName;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.OfficeRef;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.organization.RegionTree;
import org.cinnabar.server.organization.Regions;
import org.cinnabar.server.organization.Unit;
import org.cinnabar.server.organization.Units;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The unit register (单位名录库) as far as the caller's office reaches. */
@RestController
class UnitController {

    private final Units units;
    private final Offices offices;
    private final Regions regions;

    UnitController(Units units, Offices offices, Regions regions) {
        this.units = units;
        this.offices = offices;
        this.regions = regions;
    }

    @GetMapping("/api/units")
    @AllowedTo({Role.REVIEWER, Role.ANALYST, Role.SYSTEM_ADMINISTRATOR})
    Mono<Page<UnitSummary>> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.LARGEST) int size) {
        return units.page(q, type, page, size).flatMap(this::shown);
    }

    private Mono<Page<UnitSummary>> shown(Page<Unit> found) {
        return offices.byIds(found.items().stream().map(Unit::officeId).toList())
                .zipWith(
                        regions.tree(),
                        (officeById, tree) ->
                                found.map(unit -> UnitSummary.of(unit, tree, officeById)));
    }

    /** A unit of the register with the office it reports to (登记单位). */
    record UnitSummary(
            UUID id,
            String creditCode,
            String name,
            String type,
            String region,
            LocalizedName regionName,
            OfficeRef office) {

        static UnitSummary of(Unit unit, RegionTree tree, Map<UUID, Office> offices) {
            Office office = Objects.requireNonNull(offices.get(unit.officeId()));
            return new UnitSummary(
                    unit.id(),
                    unit.creditCode(),
                    unit.name(),
                    unit.type(),
                    unit.regionCode(),
                    tree.fullName(unit.regionCode()),
                    office.ref());
        }
    }
}
