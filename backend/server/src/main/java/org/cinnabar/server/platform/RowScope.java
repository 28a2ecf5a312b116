package org.cinnabar.server.platform;

import org.jspecify.annotations.Nullable;

import reactor.util.context.Context;
import reactor.util.context.ContextView;

import java.util.UUID;

/**
 * The rows a request or a worker may see (数据范围); carried in the Reactor context and set on every
 * transaction, where the row level security of PostgreSQL enforces it.
 */
public sealed interface RowScope {

    /** Sees no row: what a transaction has without any scope. */
    record Nothing() implements RowScope {}

    /** Sees every row: work of the system itself, never of a request. */
    record Everything() implements RowScope {}

    /** Sees the rows of an office and of all offices below it. */
    record OfficeSubtree(String path) implements RowScope {}

    /** Sees the rows of one statistical unit. */
    record OneUnit(UUID unitId) implements RowScope {}

    /** The scope in this context, {@link Nothing} when there is none. */
    static RowScope in(ContextView context) {
        return context.hasKey(RowScope.class) ? context.get(RowScope.class) : new Nothing();
    }

    /** The context with this scope in it. */
    default Context into(Context context) {
        return context.put(RowScope.class, this);
    }

    /** The value of the setting {@code cinnabar.scope}: empty, {@code *} or an office path. */
    default String officeSetting() {
        return switch (this) {
            case Nothing() -> "";
            case Everything() -> "*";
            case OfficeSubtree(String path) -> path;
            case OneUnit(UUID unit) -> "";
        };
    }

    /** The value of the setting {@code cinnabar.unit}: empty or the unit's id. */
    default String unitSetting() {
        @Nullable UUID unit = this instanceof OneUnit(UUID id) ? id : null;
        return unit == null ? "" : unit.toString();
    }
}
