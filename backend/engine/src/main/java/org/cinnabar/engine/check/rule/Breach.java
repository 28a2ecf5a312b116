package org.cinnabar.engine.check.rule;

import org.cinnabar.engine.form.CellRef;
import org.cinnabar.engine.form.LocalizedText;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A place where a built-in rule is broken (违规处); {@code subject} names it in the finding's key. */
public record Breach(
        BuiltInRule rule,
        String subject,
        String form,
        @Nullable String table,
        @Nullable Integer row,
        List<CellRef> cells,
        LocalizedText message) {

    /** The key of the finding: {@code REQUIRED:HG103.rows.supplier#0}. */
    public String key() {
        return rule.name() + ":" + subject + (row == null ? "" : "#" + row);
    }
}
