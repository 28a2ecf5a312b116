package org.cinnabar.engine.check.possibility;

import org.cinnabar.engine.expression.tree.Node;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a condition demands of the values of its parts in order to hold (条件对各项取值的要求), beyond what
 * they must be anyway. Of a part that is blank nothing is demanded.
 */
public final class Demands {

    private final Map<Node, Values> values = new HashMap<>();

    private Demands() {}

    /** Those of a condition that can hold. */
    public static Demands of(Node condition, Reasoner reasoner) {
        Demands demands = new Demands();
        Facts facts = reasoner.assume(condition, true, Facts.NONE);
        for (Node part : facts.nodes()) {
            Possible known = Objects.requireNonNull(facts.of(part));
            if (!known.blank() && known.isFillable() && says(known, part, reasoner)) {
                demands.values.put(part, known.values());
            }
        }
        return demands;
    }

    private static boolean says(Possible known, Node part, Reasoner reasoner) {
        return switch (known.values()) {
            case Range range -> range.isNarrowerThan(reasoner.possible(part, Facts.NONE).range());
            case Truths truths -> !truths.equals(Truths.BOTH);
            case Words words -> !words.equals(Words.ALL);
        };
    }

    /** The parts of which something is demanded. */
    public Set<Node> parts() {
        return values.keySet();
    }

    /** Whether no value of that part, of which both demand something, satisfies both. */
    public boolean contradict(Demands other, Node part) {
        Values here = Objects.requireNonNull(values.get(part));
        return here.meet(Objects.requireNonNull(other.values.get(part))).isNone();
    }
}
