package org.cinnabar.server.organization;

import java.util.UUID;

/**
 * What other resources show of a unit (单位引用).
 *
 * @param regionName names from the province down to the region
 */
public record UnitRef(
        UUID id,
        String creditCode,
        String name,
        String type,
        String region,
        LocalizedName regionName) {}
