package org.cinnabar.server.submission;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a unit has to report (报送事项): in which cycle, by which version of the scheme, for which
 * period, until when, as long as the cycle collects. Name, code, type and region are those of the
 * register at dispatch.
 */
public record Filing(
        UUID cycleId,
        String scheme,
        String schemeVersion,
        String period,
        UUID unitId,
        String unitType,
        String unitName,
        String creditCode,
        String regionCode,
        String officePath,
        UUID askedBy,
        LocalDate due,
        Collecting collecting) {}
