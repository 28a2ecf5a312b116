package org.cinnabar.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.cinnabar.engine.check.dependency.DependencyOrder;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class DependencyOrderTest {

    @Test
    void putsEachAfterWhatItNeeds() {
        DependencyOrder<String> order =
                DependencyOrder.of(
                        ordered("a", Set.of("b", "c"), "b", Set.of("c"), "c", Set.of("outside")));
        assertThat(order.order()).containsExactly("c", "b", "a");
        assertThat(order.circles()).isEmpty();
    }

    @Test
    void namesEveryCircle() {
        DependencyOrder<String> order =
                DependencyOrder.of(
                        ordered(
                                "a",
                                Set.of("b"),
                                "b",
                                Set.of("a"),
                                "c",
                                Set.of("c"),
                                "d",
                                Set.of("a")));
        assertThat(order.circles()).containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void doesNotRunOutOfStackOnLongChains() {
        Map<Integer, Set<Integer>> chain = new LinkedHashMap<>();
        for (int i = 0; i < 100_000; i++) {
            chain.put(i, Set.of(i + 1));
        }
        assertThat(DependencyOrder.of(chain).order()).startsWith(99_999).endsWith(0);
    }

    @Property
    void ordersEveryGraphWithoutCircles(@ForAll("graphs") Map<Integer, Set<Integer>> needs) {
        Map<Integer, Set<Integer>> downward = new LinkedHashMap<>();
        needs.forEach(
                (node, all) ->
                        downward.put(
                                node,
                                Set.copyOf(all.stream().filter(need -> need < node).toList())));
        DependencyOrder<Integer> order = DependencyOrder.of(downward);
        assertThat(order.circles()).isEmpty();
        assertThat(order.order()).containsExactlyInAnyOrderElementsOf(downward.keySet());
        downward.forEach(
                (node, all) ->
                        all.stream()
                                .filter(downward::containsKey)
                                .forEach(
                                        need ->
                                                assertThat(order.order().indexOf(need))
                                                        .isLessThan(order.order().indexOf(node))));
    }

    @Provide
    Arbitrary<Map<Integer, Set<Integer>>> graphs() {
        Arbitrary<Integer> node = Arbitraries.integers().between(0, 12);
        return Arbitraries.maps(node, node.set().ofMaxSize(5));
    }

    private static Map<String, Set<String>> ordered(Object... entries) {
        Map<String, Set<String>> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            @SuppressWarnings("unchecked")
            Set<String> needs = (Set<String>) entries[i + 1];
            map.put((String) entries[i], needs);
        }
        return map;
    }
}
