package org.cinnabar.server.platform;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** Paths of the reporting tree in SQL (机构路径): PostgreSQL's type {@code ltree}, in Java a text. */
public final class Ltree {

    private Ltree() {}

    /** A path to be stored or compared; null: none. */
    public static Field<String> path(@Nullable String path) {
        return DSL.field("{0}::ltree", String.class, DSL.val(path, SQLDataType.VARCHAR));
    }

    /** A path as a text. */
    public static Field<String> text(Field<String> column) {
        return DSL.field("{0}::text", String.class, column);
    }

    /** Whether the column is this path or lies below it. */
    public static Condition isWithin(Field<String> column, String path) {
        return DSL.condition("{0} <@ {1}", column, path(path));
    }

    /** Whether the column is this path or lies above it. */
    public static Condition isAbove(Field<String> column, String path) {
        return DSL.condition("{0} @> {1}", column, path(path));
    }

    /** Whether a row of this path and unit lies in the scope: what a query asks for by itself. */
    public static Condition isIn(RowScope scope, Field<String> path, Field<UUID> unit) {
        return switch (scope) {
            case RowScope.Nothing() -> DSL.falseCondition();
            case RowScope.Everything() -> DSL.noCondition();
            case RowScope.OfficeSubtree(String top) -> isWithin(path, top);
            case RowScope.OneUnit(UUID only) -> unit.eq(only);
        };
    }

    /** How many offices the path names, the root included. */
    public static Field<Integer> depth(Field<String> column) {
        return DSL.field("nlevel({0})", Integer.class, column);
    }
}
