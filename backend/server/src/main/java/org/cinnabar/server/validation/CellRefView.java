package org.cinnabar.server.validation;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.engine.form.CellRef;
import org.jspecify.annotations.Nullable;

/** A cell, or a whole column of a floating table, that a finding touches (涉及单元格). */
@Schema(name = "CellRef")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CellRefView(
        String form,
        @Nullable String table,
        @Nullable Integer row,
        @Nullable String cell,
        @Nullable String column) {

    /** The cell as the API shows it. */
    public static CellRefView of(CellRef ref) {
        return switch (ref) {
            case CellRef.FixedCell(String form, String cell) ->
                    new CellRefView(form, null, null, cell, null);
            case CellRef.FloatingCell(String form, String table, int row, String column) ->
                    new CellRefView(form, table, row, null, column);
            case CellRef.FloatingColumn(String form, String table, String column) ->
                    new CellRefView(form, table, null, null, column);
        };
    }
}
