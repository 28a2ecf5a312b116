package org.cinnabar.server.scheme.draft;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** A draft is no longer what the caller looked at (草稿已变化). */
final class DraftChanged extends ProblemException {

    DraftChanged() {
        super(Problem.DRAFT_CHANGED);
    }
}
