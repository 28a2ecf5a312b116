package org.cinnabar.engine.form;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** A row of a fixed table (主栏, 指标): its official number, title, indentation and cells. */
public record Row(
        String key,
        @Nullable String number,
        LocalizedText title,
        int level,
        Set<String> grey,
        CellDefinition cell,
        SourceLocation location) {

    public Row {
        grey = Set.copyOf(grey);
    }
}
