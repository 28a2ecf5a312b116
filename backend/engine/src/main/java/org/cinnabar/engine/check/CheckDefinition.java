package org.cinnabar.engine.check;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.jspecify.annotations.Nullable;

/** A check as its author writes it (审核关系定义). */
public record CheckDefinition(
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
        SourceLocation location) {}
