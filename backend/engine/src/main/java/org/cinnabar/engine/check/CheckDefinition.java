package org.cinnabar.engine.check;

import org.cinnabar.engine.check.balance.Balance;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A check as its author writes it (审核关系定义). One that is stated as a balance has the comparison made
 * from its terms for a formula.
 */
public record CheckDefinition(
        String id,
        LocalizedText title,
        CheckLevel level,
        SourceText formula,
        @Nullable Balance balance,
        @Nullable SourceText tolerance,
        @Nullable SourceText when,
        @Nullable SourceText forEach,
        @Nullable SourceText form,
        @Nullable LocalizedText basis,
        SourceText messageZh,
        SourceText messageEn,
        SourceLocation location) {

    /** A check that is stated as a formula. */
    public CheckDefinition(
            String id,
            LocalizedText title,
            CheckLevel level,
            SourceText formula,
            @Nullable SourceText tolerance,
            @Nullable SourceText when,
            @Nullable SourceText forEach,
            @Nullable SourceText form,
            @Nullable LocalizedText basis,
            SourceText messageZh,
            SourceText messageEn,
            SourceLocation location) {
        this(
                id, title, level, formula, null, tolerance, when, forEach, form, basis, messageZh,
                messageEn, location);
    }
}
