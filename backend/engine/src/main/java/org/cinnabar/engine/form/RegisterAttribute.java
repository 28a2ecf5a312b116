package org.cinnabar.engine.form;

import java.util.List;

/** An attribute of the unit register (名录属性) that formulas read as {@code UNIT.key}. */
public record RegisterAttribute(String key, LocalizedText title) {

    /** The attributes every unit has, whatever the scheme. */
    public static final List<String> FIXED =
            List.of("creditCode", "name", "type", "region", "industry", "status", "officeRegion");
}
