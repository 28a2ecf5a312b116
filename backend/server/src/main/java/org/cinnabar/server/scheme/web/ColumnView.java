package org.cinnabar.server.scheme.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.LocalizedText;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A column (宾栏) or a heading over columns, as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ColumnView(
        @Nullable String column,
        @Nullable String number,
        LocalizedText title,
        @ArraySchema(schema = @Schema(implementation = ColumnView.class))
                @Nullable List<ColumnView> columns,
        @JsonUnwrapped @Nullable CellView cell) {

    static ColumnView of(Column column) {
        return new ColumnView(
                column.key(),
                column.number(),
                column.title(),
                column.children().isEmpty()
                        ? null
                        : column.children().stream().map(ColumnView::of).toList(),
                column.cell() == null ? null : CellView.of(column.cell()));
    }
}
