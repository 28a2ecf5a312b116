package org.cinnabar.engine.form;

import org.jspecify.annotations.Nullable;

/** Where a code list (代码表) of a scheme comes from: a file of the pack, or a system register. */
public record CodeListSource(
        String key,
        LocalizedText title,
        @Nullable String file,
        @Nullable String register,
        SourceLocation location) {}
