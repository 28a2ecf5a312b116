package org.cinnabar.server.submission.filling;

import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.organization.Unit;
import org.cinnabar.server.organization.Units;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What the unit register says of a unit, by the names formulas use (名录属性, {@code UNIT.x}). */
@Component
class Register {

    private final Units units;
    private final Offices offices;

    Register(Units units, Offices offices) {
        this.units = units;
        this.offices = offices;
    }

    Mono<Map<String, String>> attributes(UUID unitId) {
        return units.byId(unitId)
                .flatMap(
                        unit ->
                                offices.byId(unit.officeId())
                                        .map(office -> attributes(unit, office)));
    }

    private static Map<String, String> attributes(Unit unit, Office office) {
        Map<String, String> attributes = new HashMap<>(unit.attributes());
        attributes.put("creditCode", unit.creditCode());
        attributes.put("name", unit.name());
        attributes.put("type", unit.type());
        attributes.put("region", unit.regionCode());
        attributes.put("industry", unit.industry());
        attributes.put("status", unit.status().code());
        attributes.put("officeRegion", Objects.requireNonNullElse(office.regionCode(), ""));
        return attributes;
    }
}
