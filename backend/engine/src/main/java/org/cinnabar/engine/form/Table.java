package org.cinnabar.engine.form;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** A table of a form (表体), with columns (宾栏) that may be grouped under common headers. */
public sealed interface Table permits FixedTable, FloatingTable {

    String key();

    @Nullable LocalizedText title();

    List<Column> columns();

    SourceLocation location();

    /** The columns that hold cells, from left to right. */
    default List<Column> leaves() {
        return columns().stream().flatMap(Column::leaves).toList();
    }

    /** The leaf column with that key. */
    default Optional<Column> leaf(String columnKey) {
        return leaves().stream().filter(column -> columnKey.equals(column.key())).findFirst();
    }
}
