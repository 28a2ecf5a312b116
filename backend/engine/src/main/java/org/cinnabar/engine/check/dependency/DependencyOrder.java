package org.cinnabar.engine.check.dependency;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Puts things into an order in which each comes after what it needs (依赖排序), and finds the circles
 * that make this impossible.
 */
public final class DependencyOrder<K> {

    private enum State {
        OPEN,
        DONE
    }

    private record Visit<K>(K thing, Iterator<K> needs) {}

    private final Map<K, ? extends Collection<K>> needs;
    private final Map<K, State> states = new HashMap<>();
    private final Map<K, Boolean> ordered = new LinkedHashMap<>();
    private final List<List<K>> circles = new ArrayList<>();

    private DependencyOrder(Map<K, ? extends Collection<K>> needs) {
        this.needs = needs;
    }

    /** Orders the keys of {@code needs}; a need that is no key itself is ignored. */
    public static <K> DependencyOrder<K> of(Map<K, ? extends Collection<K>> needs) {
        DependencyOrder<K> order = new DependencyOrder<>(needs);
        needs.keySet().forEach(order::visit);
        return order;
    }

    /** Everything, each after what it needs; meaningless where there are circles. */
    public List<K> order() {
        return List.copyOf(ordered.keySet());
    }

    /** The circles, each from one of its members back to before itself. */
    public List<List<K>> circles() {
        return circles;
    }

    private void visit(K start) {
        if (states.containsKey(start)) {
            return;
        }
        Deque<Visit<K>> path = new ArrayDeque<>();
        enter(start, path);
        while (!path.isEmpty()) {
            Visit<K> current = path.peek();
            if (current.needs().hasNext()) {
                follow(current.needs().next(), path);
            } else {
                path.pop();
                states.put(current.thing(), State.DONE);
                ordered.put(current.thing(), true);
            }
        }
    }

    private void follow(K need, Deque<Visit<K>> path) {
        if (!needs.containsKey(need)) {
            return;
        }
        State state = states.get(need);
        if (state == null) {
            enter(need, path);
        } else if (state == State.OPEN) {
            circles.add(circle(need, path));
        }
    }

    private void enter(K thing, Deque<Visit<K>> path) {
        states.put(thing, State.OPEN);
        path.push(new Visit<>(thing, Objects.requireNonNull(needs.get(thing)).iterator()));
    }

    private static <K> List<K> circle(K start, Deque<Visit<K>> path) {
        List<K> circle = new ArrayList<>();
        for (Visit<K> visit : path) {
            circle.addFirst(visit.thing());
            if (visit.thing().equals(start)) {
                break;
            }
        }
        return circle;
    }
}
