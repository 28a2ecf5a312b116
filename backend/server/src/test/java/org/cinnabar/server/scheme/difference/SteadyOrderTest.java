package org.cinnabar.server.scheme.difference;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

class SteadyOrderTest {
    private static final List<Integer> SORTED = IntStream.range(0, 7).boxed().toList();

    @Property(tries = 300)
    void keepsALongestRunThatBothOrdersHave(@ForAll("orders") List<Integer> after) {
        Set<Integer> steady = SteadyOrder.of(SORTED, after);

        assertThat(after.stream().filter(steady::contains)).isSorted();
        assertThat(steady).hasSize(longestRun(after));
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.shuffle(SORTED);
    }

    /** Tries every selection of members. */
    private static int longestRun(List<Integer> order) {
        return IntStream.range(0, 1 << order.size())
                .filter(selection -> isRising(order, selection))
                .map(Integer::bitCount)
                .max()
                .orElseThrow();
    }

    private static boolean isRising(List<Integer> order, int selection) {
        int last = -1;
        for (int i = 0; i < order.size(); i++) {
            if ((selection >> i & 1) == 1) {
                if (order.get(i) < last) {
                    return false;
                }
                last = order.get(i);
            }
        }
        return true;
    }
}
