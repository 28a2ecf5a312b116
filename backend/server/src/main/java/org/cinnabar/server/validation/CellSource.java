package org.cinnabar.server.validation;

import org.cinnabar.engine.form.SubmissionData;

import java.util.Optional;

/** Where the values to be checked come from (取数来源), whoever keeps them. */
public interface CellSource {

    /** The submission to check. */
    SubmissionData current();

    /** The unit's submission of the previous period, with its computed cells as accepted. */
    Optional<SubmissionData> previous();

    /** A submission alone. */
    static CellSource of(SubmissionData current) {
        return of(current, Optional.empty());
    }

    /** A submission and the one before it. */
    static CellSource of(SubmissionData current, Optional<SubmissionData> previous) {
        return new CellSource() {
            @Override
            public SubmissionData current() {
                return current;
            }

            @Override
            public Optional<SubmissionData> previous() {
                return previous;
            }
        };
    }
}
