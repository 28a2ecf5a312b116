package org.cinnabar.server.organization;

import org.cinnabar.db.organization.tables.records.UnitRecord;
import org.cinnabar.server.platform.Ltree;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/** How a unit becomes a row of the register and back (单位行映射). */
@Component
final class UnitRows {

    private static final TypeReference<Map<String, String>> TEXT_BY_KEY = new TypeReference<>() {};

    private final JsonMapper json;

    UnitRows(JsonMapper json) {
        this.json = json;
    }

    /** The values in the order of the table's columns. */
    Object[] values(Unit unit) {
        return new Object[] {
            unit.id(),
            unit.creditCode(),
            unit.name(),
            unit.type(),
            unit.regionCode(),
            unit.industry(),
            unit.status().name(),
            unit.officeId(),
            Ltree.path(unit.officePath()),
            JSONB.valueOf(json.writeValueAsString(unit.attributes()))
        };
    }

    Unit unit(UnitRecord row) {
        return new Unit(
                row.getId(),
                row.getCreditCode(),
                row.getName(),
                row.getUnitType(),
                row.getRegionCode(),
                row.getIndustry(),
                UnitStatus.valueOf(row.getStatus()),
                row.getOfficeId(),
                row.getOfficePath(),
                json.readValue(row.getAttributes().data(), TEXT_BY_KEY));
    }
}
