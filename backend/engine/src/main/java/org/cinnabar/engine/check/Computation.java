package org.cinnabar.engine.check;

import org.cinnabar.engine.form.CellRef;
import org.cinnabar.engine.form.SubmissionData;

import java.util.Set;

/** A submission after its computed cells were filled (运算结果), and the cells that changed by it. */
public record Computation(SubmissionData submission, Set<CellRef> changed) {

    public Computation {
        changed = Set.copyOf(changed);
    }
}
