package org.cinnabar.engine.synthesis;

import java.util.Map;

/** An invented statistical unit (合成单位). */
public record SyntheticUnit(
        String creditCode, String name, String type, Place place, String industry) {

    /** Its register attributes, as a submission carries them. */
    public Map<String, String> attributes() {
        return Map.of(
                "creditCode", creditCode,
                "name", name,
                "type", type,
                "region", place.regionCode(),
                "industry", industry,
                "status", "1",
                "officeRegion", place.officeRegion());
    }
}
