package org.cinnabar.server.submission;

import org.cinnabar.server.submission.SubmissionRuleBroken.OpinionMissing;
import org.cinnabar.server.submission.SubmissionRuleBroken.OpinionTooLong;
import org.jspecify.annotations.Nullable;

/** What an office has to say about a submission (审核意见). */
public record Opinion(String text) {

    static final int SHORTEST = 2;
    static final int LONGEST = 2_000;

    public Opinion {
        text = text.strip();
        if (text.length() > LONGEST) {
            throw new OpinionTooLong(LONGEST);
        }
    }

    /** An opinion that must be given. */
    public static Opinion required(@Nullable String text) {
        Opinion opinion = new Opinion(text == null ? "" : text);
        if (opinion.text.length() < SHORTEST) {
            throw new OpinionMissing(SHORTEST);
        }
        return opinion;
    }

    /** An opinion that may be left out; null when it was. */
    public static @Nullable Opinion optional(@Nullable String text) {
        return text == null || text.isBlank() ? null : new Opinion(text);
    }
}
