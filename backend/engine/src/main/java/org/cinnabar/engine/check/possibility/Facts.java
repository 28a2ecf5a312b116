package org.cinnabar.engine.check.possibility;

import org.cinnabar.engine.expression.tree.Node;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is known where a part of a formula runs (已知事实): of conditions that were met on the way, and
 * of what they compare. Equal nodes have equal values, so that they share what is known.
 */
public final class Facts {

    /** Nothing is known. */
    public static final Facts NONE = new Facts(Map.of());

    private static final int MOST = 64;

    private final Map<Node, Possible> known;

    private Facts(Map<Node, Possible> known) {
        this.known = known;
    }

    @Nullable Possible of(Node node) {
        return known.isEmpty() ? null : known.get(node);
    }

    /** What something is known of. */
    Set<Node> nodes() {
        return known.keySet();
    }

    /** This and one thing more, unless too much is known already. */
    Facts with(Node node, Possible possible) {
        if (known.size() >= MOST && !known.containsKey(node)) {
            return this;
        }
        Map<Node, Possible> more = new HashMap<>(known);
        more.merge(node, possible, Possible::meet);
        return new Facts(more);
    }
}
