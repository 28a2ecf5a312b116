package org.cinnabar.engine.synthesis;

import org.cinnabar.engine.form.ReportingPeriod;

/** What a recipe's own functions know while they run (合成环境). */
record Circumstances(
        Draw draw,
        ReportingPeriod period,
        SyntheticUnit unit,
        Population population,
        Contemporaries others) {

    private static final ScopedValue<Circumstances> CURRENT = ScopedValue.newInstance();

    /** Those of the running recipe. */
    static Circumstances current() {
        return CURRENT.get();
    }

    /** Runs the work in these circumstances. */
    void during(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }
}
