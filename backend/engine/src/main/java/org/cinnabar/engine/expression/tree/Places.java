package org.cinnabar.engine.expression.tree;

import java.util.IdentityHashMap;
import java.util.Map;

/** Where the nodes of one typed tree begin in the text of their formula (节点位置). */
public final class Places {

    private final Map<Node, Integer> starts = new IdentityHashMap<>();

    /** Notes where {@code node} begins, unless that is known. */
    public void note(Node node, int start) {
        starts.putIfAbsent(node, start);
    }

    /**
     * The character at which {@code node} begins; the first one for a node not read from the text.
     */
    public int of(Node node) {
        return starts.getOrDefault(node, 0);
    }
}
