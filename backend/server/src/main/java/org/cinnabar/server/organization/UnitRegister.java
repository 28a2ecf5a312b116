package org.cinnabar.server.organization;

import org.cinnabar.server.platform.Ids;
import org.cinnabar.server.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Enters units into the register (单位名录库登记) and finds the office each of them reports to. */
@Component
public class UnitRegister {

    private final Sql sql;
    private final Units units;
    private final Offices offices;
    private final Regions regions;
    private final Ids ids;

    UnitRegister(Sql sql, Units units, Offices offices, Regions regions, Ids ids) {
        this.sql = sql;
        this.units = units;
        this.offices = offices;
        this.regions = regions;
        this.ids = ids;
    }

    public Mono<Unit> register(NewUnit unit) {
        return registerAll(List.of(unit)).map(List::getFirst);
    }

    /** Registers all of them, or none. */
    public Mono<List<Unit>> registerAll(Collection<NewUnit> newUnits) {
        return sql.transaction(
                regions.tree()
                        .flatMap(tree -> placed(newUnits, tree))
                        .flatMap(placed -> units.addAll(placed).thenReturn(placed)));
    }

    /** Gives a unit to another office, in a region of its own (单位划转). */
    public Mono<Void> move(UUID unitId, UUID officeId, String officePath, String regionCode) {
        return units.move(unitId, officeId, officePath, regionCode);
    }

    private Mono<List<Unit>> placed(Collection<NewUnit> newUnits, RegionTree tree) {
        List<String> codes =
                newUnits.stream().flatMap(unit -> upwards(unit, tree).stream()).distinct().toList();
        return offices.lowestByRegion(codes)
                .map(
                        byRegion ->
                                newUnits.stream()
                                        .map(unit -> placed(unit, upwards(unit, tree), byRegion))
                                        .toList());
    }

    /** The codes of the unit's region and of those above it. */
    private static List<String> upwards(NewUnit unit, RegionTree tree) {
        List<String> codes = new ArrayList<>();
        @Nullable String code = unit.regionCode();
        while (code != null) {
            codes.add(code);
            code = tree.region(code).map(Region::parentCode).orElse(null);
        }
        return codes;
    }

    private Unit placed(NewUnit unit, List<String> upwards, Map<String, Office> byRegion) {
        Optional<Office> lowest =
                upwards.stream().filter(byRegion::containsKey).map(byRegion::get).findFirst();
        Office office = lowest.orElseThrow(() -> new RegionWithoutOffice(unit.regionCode()));
        return new Unit(
                ids.next(),
                unit.creditCode(),
                unit.name(),
                unit.type(),
                unit.regionCode(),
                unit.industry(),
                unit.status(),
                office.id(),
                office.path(),
                unit.attributes());
    }
}
