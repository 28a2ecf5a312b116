package org.cinnabar.engine.check;

import org.cinnabar.engine.form.CellRef;
import org.cinnabar.engine.form.LocalizedText;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A check that did not hold (审核结果): where, between which values, in words. {@code key} identifies
 * it within the submission; explanations are given to it.
 */
public record Finding(
        String key,
        String checkId,
        CheckLevel level,
        CheckKind kind,
        String form,
        @Nullable String table,
        @Nullable Integer row,
        List<CellRef> cells,
        @Nullable String left,
        @Nullable String right,
        @Nullable String difference,
        LocalizedText title,
        LocalizedText message) {

    public Finding {
        cells = List.copyOf(cells);
    }
}
