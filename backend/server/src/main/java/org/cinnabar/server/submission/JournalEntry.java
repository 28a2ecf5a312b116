package org.cinnabar.server.submission;

import org.cinnabar.engine.form.SubmissionData;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A transition to be written down (待记流转), with the content to freeze if it freezes one, and the
 * remarks it is made with.
 */
public record JournalEntry(
        Transition transition, @Nullable SubmissionData frozen, List<Remark> remarks) {

    public JournalEntry {
        remarks = List.copyOf(remarks);
        if (transition.freezesRevision() != (frozen != null)) {
            throw new IllegalArgumentException(
                    transition.event().action() + " needs a content to freeze, others have none");
        }
    }

    /** A transition that freezes nothing. */
    public static JournalEntry of(Transition transition) {
        return new JournalEntry(transition, null, List.of());
    }

    /** A transition that freezes this content. */
    public static JournalEntry freezing(Transition transition, SubmissionData content) {
        return new JournalEntry(transition, content, List.of());
    }

    /** A return with remarks. */
    public static JournalEntry remarking(Transition transition, List<Remark> remarks) {
        return new JournalEntry(transition, null, remarks);
    }
}
