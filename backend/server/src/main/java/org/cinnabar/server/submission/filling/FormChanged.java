package org.cinnabar.server.submission.filling;

import org.cinnabar.server.collection.ReportingTime;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;

import java.util.Map;

/** Somebody else has saved the form in the meantime (表单已变动); carries what is stored now. */
public final class FormChanged extends ProblemException {

    FormChanged(StoredForm stored) {
        super(Problem.FORM_CHANGED, stored.savedBy(), ReportingTime.written(stored.savedAt()));
        with(
                Map.of(
                        "version", stored.version(),
                        "data", stored.data(),
                        "savedBy", stored.savedBy(),
                        "savedAt", stored.savedAt()));
    }
}
