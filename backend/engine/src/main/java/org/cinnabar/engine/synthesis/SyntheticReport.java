package org.cinnabar.engine.synthesis;

import org.cinnabar.engine.expression.evaluation.CellValues;
import org.cinnabar.engine.form.SubmissionData;
import org.jspecify.annotations.Nullable;

/** An invented report (合成报表数据), with what its successor looks back at. */
public final class SyntheticReport {

    private final SubmissionData data;
    private final CellValues values;
    private final @Nullable SyntheticReport previous;

    SyntheticReport(SubmissionData data, CellValues values, @Nullable SyntheticReport previous) {
        this.data = data;
        this.values = values;
        this.previous = previous;
    }

    /** The report as a clerk would have filled it, computed cells included. */
    public SubmissionData data() {
        return data;
    }

    /** The unit's report of the period before. */
    public @Nullable SyntheticReport previous() {
        return previous;
    }

    CellValues values() {
        return values;
    }
}
