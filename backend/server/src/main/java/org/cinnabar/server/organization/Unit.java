package org.cinnabar.server.organization;

import java.util.Map;
import java.util.UUID;

/**
 * Statistical unit (调查单位) of the register.
 *
 * @param officePath path of the lowest office of the unit's chain
 * @param attributes further register attributes which a reporting scheme may name
 */
public record Unit(
        UUID id,
        String creditCode,
        String name,
        String type,
        String regionCode,
        String industry,
        UnitStatus status,
        UUID officeId,
        String officePath,
        Map<String, String> attributes) {

    public Unit {
        attributes = Map.copyOf(attributes);
    }

    UnitRef ref(RegionTree regions) {
        return new UnitRef(id, creditCode, name, type, regionCode, regions.fullName(regionCode));
    }
}
