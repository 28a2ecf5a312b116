package org.cinnabar.server.submission.workflow;

import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

/** Only forms of the unit's set can be spoken of (不是该单位的报表). */
public final class FormUnknown extends ProblemException {

    FormUnknown(String form) {
        super(Problem.FORM_UNKNOWN, form);
    }
}
