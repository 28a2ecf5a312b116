package org.cinnabar.server.scheme.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.Row;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/** A row (主栏) of a fixed table, as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RowView(
        String row,
        @Nullable String number,
        LocalizedText title,
        int level,
        Set<String> grey,
        @JsonUnwrapped CellView cell) {

    static RowView of(Row row) {
        return new RowView(
                row.key(),
                row.number(),
                row.title(),
                row.level(),
                row.grey(),
                CellView.of(row.cell()));
    }
}
