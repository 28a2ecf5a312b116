package org.cinnabar.server.submission;

import org.cinnabar.engine.form.CellRef;
import org.cinnabar.engine.form.CellRef.FixedCell;
import org.cinnabar.engine.form.CellRef.FloatingCell;
import org.cinnabar.engine.form.CellRef.FloatingColumn;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where in a submission something is wrong (位置): a form, or more exactly a table, a row counted
 * from 0, a cell.
 */
public record Place(
        String form, @Nullable String table, @Nullable Integer row, @Nullable String cell) {

    /** The form as a whole. */
    public static Place of(String form) {
        return new Place(form, null, null, null);
    }

    /** A cell, or a column of a floating table. */
    public static Place of(CellRef cell) {
        return switch (cell) {
            case FixedCell(String form, String key) -> new Place(form, null, null, key);
            case FloatingCell(String form, String table, int row, String column) ->
                    new Place(form, table, row, column);
            case FloatingColumn(String form, String table, String column) ->
                    new Place(form, table, null, column);
        };
    }

    /** A table of this form. */
    public Place table(String key) {
        return new Place(form, key, null, null);
    }

    /** A row of this table. */
    public Place row(int index) {
        return new Place(form, table, index, null);
    }

    /** A cell of this form or row. */
    public Place cell(String key) {
        return new Place(form, table, row, key);
    }

    /** The place as members of a violation. */
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("form", form);
        if (table != null) {
            members.put("table", table);
        }
        if (row != null) {
            members.put("row", row);
        }
        if (cell != null) {
            members.put(table == null ? "cell" : "column", cell);
        }
        return members;
    }
}
