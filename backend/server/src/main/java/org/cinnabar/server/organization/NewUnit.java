package org.cinnabar.server.organization;

import java.util.Map;

/** A unit to be registered (待登记单位); its office follows from its region. */
public record NewUnit(
        String creditCode,
        String name,
        String type,
        String regionCode,
        String industry,
        UnitStatus status,
        Map<String, String> attributes) {

    public NewUnit {
        attributes = Map.copyOf(attributes);
    }
}
