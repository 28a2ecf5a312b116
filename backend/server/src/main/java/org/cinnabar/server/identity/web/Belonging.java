package org.cinnabar.server.identity.web;

import org.cinnabar.server.identity.Account;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.OfficeRef;
import org.cinnabar.server.organization.UnitRef;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.UUID;

/** The offices and units which some accounts act for (所属机构与单位). */
record Belonging(Map<UUID, Office> offices, Map<UUID, UnitRef> units) {

    @Nullable OfficeRef officeOf(Account account) {
        UUID id = account.officeId();
        Office office = id == null ? null : offices.get(id);
        return office == null ? null : office.ref();
    }

    @Nullable UnitRef unitOf(Account account) {
        UUID id = account.unitId();
        return id == null ? null : units.get(id);
    }
}
