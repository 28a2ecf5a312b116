package org.cinnabar.server.submission;

import org.cinnabar.server.identity.SignatureStep;
import org.cinnabar.server.scheme.PublishedScheme;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a unit has to report (报送事项): in which cycle, by which version of the scheme, for which
 * period, until when, as long as the cycle collects. Name, code, type and region are those of the
 * register at dispatch.
 *
 * @param passedOnFrom the path of the office from which the cycle was passed on level by level;
 *     null where it went to all at once
 * @param signing who signs inside the unit before it submits, in this order
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
        @Nullable String passedOnFrom,
        LocalDate due,
        Collecting collecting,
        List<SignatureStep> signing) {

    public Filing {
        signing = List.copyOf(signing);
    }

    /** Whether an office decides if the unit is asked: the cycle's, or one that passed it on. */
    boolean isAskedBy(UUID officeId, String officeCode) {
        return askedBy.equals(officeId)
                || (passedOnFrom != null
                        && (officePath.substring(passedOnFrom.length()) + ".")
                                .contains(".c" + officeCode + "."));
    }

    /** Whether one office on the unit's path is the other one or stands below it. */
    boolean isWithin(String officeCode, String superiorCode) {
        List<String> path = List.of(officePath.split("\\."));
        int superior = path.indexOf("c" + superiorCode);
        return superior >= 0 && path.indexOf("c" + officeCode) >= superior;
    }

    /** The same with another office (移交). */
    public Filing with(String office, String region) {
        return new Filing(
                cycleId,
                scheme,
                schemeVersion,
                period,
                unitId,
                unitType,
                unitName,
                creditCode,
                region,
                office,
                askedBy,
                passedOnFrom,
                due,
                collecting,
                signing);
    }

    /** The same by another version of the scheme (换版). */
    public Filing by(PublishedScheme version) {
        return new Filing(
                cycleId,
                scheme,
                version.definition().version(),
                period,
                unitId,
                unitType,
                unitName,
                creditCode,
                regionCode,
                officePath,
                askedBy,
                passedOnFrom,
                due,
                collecting,
                signingBy(version));
    }

    /** Who signs inside the unit where a version is followed. */
    static List<SignatureStep> signingBy(PublishedScheme version) {
        return version.definition().chain().signatures().stream()
                .map(SignatureStep::valueOf)
                .toList();
    }
}
