package org.cinnabar.server.submission;

import org.cinnabar.server.submission.SubmissionRuleBroken.NoOfficeBelow;
import org.cinnabar.server.submission.SubmissionRuleBroken.NoReviewingOffice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The offices that review one unit's submission, from the lowest to the accepting one (审核链). */
public record ReviewChain(List<UUID> offices) {

    public ReviewChain {
        offices = List.copyOf(offices);
        if (offices.isEmpty()) {
            throw new NoReviewingOffice();
        }
    }

    /** Whose turn it is right after submitting. */
    Turn first() {
        return turn(0);
    }

    /** Whose turn it is after {@code officeId} has approved; empty when that was the last one. */
    Optional<Turn> after(UUID officeId) {
        int step = offices.indexOf(officeId);
        if (step < 0) {
            throw new IllegalArgumentException("office " + officeId + " is not on the chain");
        }
        return step + 1 < offices.size() ? Optional.of(turn(step + 1)) : Optional.empty();
    }

    /** Whose turn it was before {@code officeId}; refuses when that is the lowest one. */
    Turn before(UUID officeId) {
        int step = offices.indexOf(officeId);
        if (step < 1) {
            throw new NoOfficeBelow();
        }
        return turn(step - 1);
    }

    /** The same office's turn on this chain; the lowest office's when it does not review here. */
    Turn keeping(Turn turn) {
        return turn(Math.max(offices.indexOf(turn.officeId()), 0));
    }

    private Turn turn(int step) {
        return new Turn(offices.get(step), step);
    }
}
