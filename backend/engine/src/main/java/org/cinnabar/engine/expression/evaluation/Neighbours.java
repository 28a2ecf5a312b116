package org.cinnabar.engine.expression.evaluation;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The values of the unit's other submissions (相邻各期的取值). */
public interface Neighbours {

    /** Those of so many periods before; null when there is no such submission. */
    @Nullable CellValues previous(int steps);

    /** Those of the finer periods within this one. */
    List<CellValues> finer();
}
