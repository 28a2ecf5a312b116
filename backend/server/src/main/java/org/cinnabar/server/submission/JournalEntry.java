package org.cinnabar.server.submission;

import org.cinnabar.engine.form.SubmissionData;
import org.jspecify.annotations.Nullable;

/** A transition to be written down (待记流转), with the content to freeze if it freezes one. */
public record JournalEntry(Transition transition, @Nullable SubmissionData frozen) {

    public JournalEntry {
        if (transition.freezesRevision() != (frozen != null)) {
            throw new IllegalArgumentException(
                    transition.event().action() + " needs a content to freeze, others have none");
        }
    }

    /** A transition that freezes nothing. */
    public static JournalEntry of(Transition transition) {
        return new JournalEntry(transition, null);
    }
}
