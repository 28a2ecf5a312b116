package org.cinnabar.engine.form;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A form (报表): its number, title and tables. */
public record FormDefinition(
        String key,
        @Nullable String formCode,
        LocalizedText title,
        FormKind kind,
        @Nullable Frequency frequency,
        @Nullable LocalizedText notes,
        List<Table> tables,
        SourceLocation location) {

    public FormDefinition {
        tables = List.copyOf(tables);
    }

    /** The tables with a fixed set of rows. */
    public Stream<FixedTable> fixedTables() {
        return tables.stream().filter(FixedTable.class::isInstance).map(FixedTable.class::cast);
    }

    /** The tables whose rows the clerk adds. */
    public Stream<FloatingTable> floatingTables() {
        return tables.stream()
                .filter(FloatingTable.class::isInstance)
                .map(FloatingTable.class::cast);
    }

    /** The floating table with that key. */
    public Optional<FloatingTable> floatingTable(String tableKey) {
        return floatingTables().filter(table -> table.key().equals(tableKey)).findFirst();
    }
}
