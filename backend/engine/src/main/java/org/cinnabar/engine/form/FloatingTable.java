package org.cinnabar.engine.form;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A table to which the clerk adds rows (不定行表). */
public record FloatingTable(
        String key,
        @Nullable LocalizedText title,
        List<Column> columns,
        int minRows,
        @Nullable Integer maxRows,
        List<SourceText> unique,
        SourceLocation location)
        implements Table {

    public FloatingTable {
        columns = List.copyOf(columns);
        unique = List.copyOf(unique);
    }
}
