package org.cinnabar.engine.form;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** A column (宾栏), or a header over several columns when it has children. */
public record Column(
        @Nullable String key,
        @Nullable String number,
        LocalizedText title,
        List<Column> children,
        @Nullable CellDefinition cell,
        @Nullable SummaryRule summary,
        SourceLocation location) {

    public Column {
        children = List.copyOf(children);
    }

    /** This column, or the leaves below it when it is only a header. */
    public Stream<Column> leaves() {
        return children.isEmpty() ? Stream.of(this) : children.stream().flatMap(Column::leaves);
    }
}
