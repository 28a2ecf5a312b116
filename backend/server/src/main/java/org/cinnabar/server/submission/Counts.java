package org.cinnabar.server.submission;

/**
 * How far a number of submissions is (报送进度).
 *
 * @param submitted waiting at the lowest office
 * @param underReview waiting at a higher office
 * @param overdue not with any office although the deadline is over
 */
public record Counts(
        int due,
        int notStarted,
        int drafting,
        int submitted,
        int underReview,
        int returned,
        int accepted,
        int overdue) {

    /** Nothing to count. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

    /** Both together. */
    public Counts plus(Counts other) {
        return new Counts(
                due + other.due,
                notStarted + other.notStarted,
                drafting + other.drafting,
                submitted + other.submitted,
                underReview + other.underReview,
                returned + other.returned,
                accepted + other.accepted,
                overdue + other.overdue);
    }
}
