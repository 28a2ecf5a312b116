package org.cinnabar.server.platform;

import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Any number of rows as one parameter (多行参数). A statement that takes its rows so has one text: the
 * database plans it once and keeps one plan, where rows written out cost a plan for each number of
 * them.
 *
 * @param table whose columns the rows have
 */
public record RowDocument(Table<?> table, JSONB rows) {

    private static final String ALIAS = "given";

    /**
     * @param rows by column, with what stands in a JSON document: texts, numbers, lists, maps, and
     *     what is written as a text
     */
    public static RowDocument of(
            JsonMapper json, Table<?> table, Collection<Map<Field<?>, @Nullable Object>> rows) {
        List<Map<String, @Nullable Object>> document = new ArrayList<>();
        for (Map<Field<?>, @Nullable Object> row : rows) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            row.forEach((column, value) -> members.put(column.getName(), value));
            document.add(members);
        }
        return new RowDocument(table, JSONB.valueOf(json.writeValueAsString(document)));
    }

    /** The rows as a table to select from or to join with. */
    public Table<?> given() {
        return DSL.table("jsonb_populate_recordset(null::{0}, {1})", table, DSL.val(rows))
                .as(ALIAS);
    }

    /** A column of the rows. */
    public <T> Field<T> given(Field<T> column) {
        return DSL.field(DSL.name(ALIAS, column.getName()), column.getDataType());
    }
}
