package org.cinnabar.server.submission;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Which acts of an office are meant (办理记录筛选); a part that is null does not restrict it.
 *
 * @param from the first day
 * @param to the last day
 * @param person the account of who acted
 * @param text part of the unit's name, or the beginning of its credit code
 */
public record OfficeActFilter(
        UUID officeId, LocalDate from, LocalDate to, @Nullable UUID person, @Nullable String text) {

    private static final int USUAL_DAYS = 30;

    /** The acts of these days; without a first or last day those of a month until today. */
    public static OfficeActFilter of(
            UUID officeId,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID person,
            @Nullable String text,
            LocalDate today) {
        LocalDate last = Objects.requireNonNullElse(to, today);
        LocalDate first = Objects.requireNonNullElseGet(from, () -> last.minusDays(USUAL_DAYS - 1));
        if (first.isAfter(last)) {
            throw new ProblemException(Problem.BAD_REQUEST, "from > to");
        }
        return new OfficeActFilter(officeId, first, last, person, text);
    }

    /** The same acts, whoever's they are. */
    OfficeActFilter ofEverybody() {
        return new OfficeActFilter(officeId, from, to, null, text);
    }
}
