package org.cinnabar.engine.form;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The other submissions of the same unit that a formula may look at (上期数据与各期数据). */
public interface RelatedSubmissions {

    /** The submission so many periods earlier; {@code steps} counts from 1. */
    Optional<SubmissionData> previous(int steps);

    /** The submissions of the finer periods within this one, in order of time. */
    List<SubmissionData> finer();

    /** No other submissions at all. */
    static RelatedSubmissions none() {
        return of(null);
    }

    /** The one of the previous period, if there is one, and nothing else. */
    static RelatedSubmissions of(@Nullable SubmissionData previous) {
        return new RelatedSubmissions() {
            @Override
            public Optional<SubmissionData> previous(int steps) {
                return steps == 1 ? Optional.ofNullable(previous) : Optional.empty();
            }

            @Override
            public List<SubmissionData> finer() {
                return List.of();
            }
        };
    }
}
