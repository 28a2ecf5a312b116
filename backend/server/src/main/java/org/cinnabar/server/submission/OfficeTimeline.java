package org.cinnabar.server.submission;

import org.cinnabar.server.organization.OfficeRef;
import org.cinnabar.server.platform.Page;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A page of what an office did in these days, newest first (机构办理记录).
 *
 * @param people everybody who acted for the office in these days, and how often
 */
public record OfficeTimeline(
        OfficeRef office,
        LocalDate from,
        LocalDate to,
        List<ActsOfPerson> people,
        Page<OfficeAct> acts) {

    /** How often somebody acted for the office (经办次数). */
    public record ActsOfPerson(UUID id, String displayName, int acts) {}
}
