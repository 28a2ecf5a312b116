package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Type;
import org.jspecify.annotations.Nullable;

/** What a function makes of its arguments' types (类型规则). */
@FunctionalInterface
public interface TypeRule {

    /** The typed call; null after a fault was reported. */
    @Nullable Node apply(CallSite site);

    /** The result always has that type. */
    static TypeRule always(Type type) {
        return site -> site.call(type);
    }
}
