package org.cinnabar.server.validation;

import org.cinnabar.engine.check.Evaluation;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.server.scheme.PublishedScheme;

/** Runs all checks (审核) of a scheme over one submission. */
public final class Validation {

    private Validation() {}

    /** Computes and checks the submission; the result carries it with its computed cells. */
    public static Evaluation validate(PublishedScheme scheme, CellSource source) {
        return scheme.program()
                .evaluate(source.current(), RelatedSubmissions.of(source.previous().orElse(null)));
    }
}
