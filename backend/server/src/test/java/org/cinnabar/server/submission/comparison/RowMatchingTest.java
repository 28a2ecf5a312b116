package org.cinnabar.server.submission.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

import org.cinnabar.server.submission.comparison.RowMatching.Pair;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class RowMatchingTest {

    /** Each letter is a row; pairs are written before-after. */
    @ParameterizedTest
    @CsvSource({
        "abc, abc, 0-0 1-1 2-2",
        "abc, ac, 0-0 2-1",
        "ac, abc, 0-0 1-2",
        "abc, axc, 0-0 1-1 2-2",
        "abcd, bcd, 1-0 2-1 3-2",
        "abcd, xbcyd, 0-0 1-1 2-2 3-4",
        "ab, ba, 1-0",
        "aab, ab, 0-0 2-1"
    })
    void pairsEqualRowsInTheirOrderAndTheRestOfEachGap(String before, String after, String pairs) {
        assertThat(written(RowMatching.of(rows(before), rows(after), List.of()))).isEqualTo(pairs);
    }

    @ParameterizedTest
    @CsvSource({"ab, ba, 0-1 1-0", "abc, cd, 2-0", "aa, ab, 0-0 1-1"})
    void pairsByTheUniqueColumnsUnlessRowsShareThem(String before, String after, String pairs) {
        assertThat(written(RowMatching.of(rows(before), rows(after), List.of("x"))))
                .isEqualTo(pairs);
    }

    @Property
    void pairsNoRowTwiceAndNeverCrosses(
            @ForAll @StringLength(max = 12) @CharRange(from = 'a', to = 'c') String before,
            @ForAll @StringLength(max = 12) @CharRange(from = 'a', to = 'c') String after) {
        List<Pair> pairs = RowMatching.of(rows(before), rows(after), List.of()).pairs();
        TreeMap<Integer, Integer> sorted = new TreeMap<>();
        pairs.forEach(pair -> sorted.put(pair.before(), pair.after()));

        assertThat(sorted).hasSameSizeAs(pairs);
        assertThat(List.copyOf(sorted.values())).isSorted().doesNotHaveDuplicates();
    }

    private static List<Map<String, String>> rows(String letters) {
        return letters.chars().mapToObj(it -> Map.of("x", Character.toString(it))).toList();
    }

    private static String written(RowMatching matching) {
        Stream<Pair> sorted =
                matching.pairs().stream()
                        .sorted((one, other) -> Integer.compare(one.before(), other.before()));
        return sorted.map(pair -> pair.before() + "-" + pair.after())
                .collect(Collectors.joining(" "));
    }
}
