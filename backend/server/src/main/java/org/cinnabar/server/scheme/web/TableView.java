package org.cinnabar.server.scheme.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FloatingTable;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.engine.form.Table;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A table of a form (表体), as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TableView(
        String table,
        Kind kind,
        @Nullable LocalizedText title,
        List<ColumnView> columns,
        @Nullable String defaultColumn,
        @Nullable List<RowView> rows,
        @Nullable Integer minRows,
        @Nullable Integer maxRows,
        @Nullable List<String> unique) {

    /** Whether the form gives the rows (固定表) or the clerk adds them (不定行表). */
    @Schema(name = "TableKind")
    enum Kind {
        FIXED,
        FLOATING
    }

    static TableView of(Table table) {
        List<ColumnView> columns = table.columns().stream().map(ColumnView::of).toList();
        return switch (table) {
            case FixedTable fixed ->
                    new TableView(
                            fixed.key(),
                            Kind.FIXED,
                            fixed.title(),
                            columns,
                            fixed.defaultColumn(),
                            fixed.rows().stream().map(RowView::of).toList(),
                            null,
                            null,
                            null);
            case FloatingTable floating ->
                    new TableView(
                            floating.key(),
                            Kind.FLOATING,
                            floating.title(),
                            columns,
                            null,
                            null,
                            floating.minRows(),
                            floating.maxRows(),
                            floating.unique().stream().map(SourceText::text).toList());
        };
    }
}
