package org.cinnabar.server.submission.changeover;

import io.swagger.v3.oas.annotations.media.Schema;

/** What became of a submission in a changeover (换版结果). */
@Schema(name = "ChangeoverOutcome")
public enum ItemOutcome {
    /** It was looked at. */
    EXAMINED,
    /** It follows the corrected version. */
    CARRIED,
    /** It cannot follow; the problem says why. */
    REFUSED
}
