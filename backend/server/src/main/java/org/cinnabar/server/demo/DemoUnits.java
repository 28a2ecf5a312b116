package org.cinnabar.server.demo;

import org.cinnabar.engine.form.RegisterAttribute;
import org.cinnabar.engine.synthesis.Place;
import org.cinnabar.engine.synthesis.Population;
import org.cinnabar.engine.synthesis.Synthesis;
import org.cinnabar.engine.synthesis.SyntheticUnit;
import org.cinnabar.server.organization.NewUnit;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.OfficeLevel;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.organization.Unit;
import org.cinnabar.server.organization.UnitRegister;
import org.cinnabar.server.organization.UnitStatus;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Enters the units of a population into the register (演示单位登记). */
@Component
class DemoUnits {

    private final UnitRegister register;
    private final Offices offices;

    DemoUnits(UnitRegister register, Offices offices) {
        this.register = register;
        this.offices = offices;
    }

    Mono<List<DemoUnit>> register(Synthesis synthesis, Population population) {
        return register.registerAll(
                        population.units().stream()
                                .map(unit -> entry(synthesis, population, unit))
                                .toList())
                .flatMap(units -> withOffices(population, units));
    }

    private static NewUnit entry(Synthesis synthesis, Population population, SyntheticUnit unit) {
        Map<String, String> further = new HashMap<>(synthesis.attributes(population, unit));
        further.keySet().removeAll(RegisterAttribute.FIXED);
        return new NewUnit(
                unit.creditCode(),
                unit.name(),
                unit.type(),
                unit.place().regionCode(),
                unit.industry(),
                UnitStatus.ACTIVE,
                further);
    }

    private Mono<List<DemoUnit>> withOffices(Population population, List<Unit> units) {
        Map<String, SyntheticUnit> invented = new HashMap<>();
        population.units().forEach(unit -> invented.put(unit.creditCode(), unit));
        return Flux.fromIterable(units)
                .concatMap(
                        unit ->
                                offices.chain(unit.officePath())
                                        .filter(office -> office.level() != OfficeLevel.COUNTRY)
                                        .collectList()
                                        .map(
                                                chain ->
                                                        demoUnit(
                                                                Objects.requireNonNull(
                                                                        invented.get(
                                                                                unit.creditCode())),
                                                                unit,
                                                                chain)))
                .collectList();
    }

    /** The unit reports under the region of its lowest office, which is known only now. */
    private static DemoUnit demoUnit(SyntheticUnit invented, Unit unit, List<Office> chain) {
        String officeRegion = chain.getFirst().regionCode();
        Place place =
                new Place(
                        invented.place().regionCode(),
                        invented.place().shortName(),
                        officeRegion == null ? invented.place().regionCode() : officeRegion);
        return new DemoUnit(
                new SyntheticUnit(
                        invented.creditCode(),
                        invented.name(),
                        invented.type(),
                        place,
                        invented.industry()),
                unit,
                chain);
    }
}
