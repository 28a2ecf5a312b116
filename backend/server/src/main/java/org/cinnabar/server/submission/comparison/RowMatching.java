package org.cinnabar.server.submission.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which floating row of one content is which of another (浮动行配对): by the columns that no two rows
 * share, otherwise by equal rows in their order; what remains in a gap is paired in order.
 *
 * @param pairs positions before and after of the same row
 */
record RowMatching(List<Pair> pairs) {

    /** Beyond it, rows between the first and the last difference are paired by position. */
    private static final long MOST_COMPARISONS = 4_000_000;

    /** A row's position before and after (行位置). */
    record Pair(int before, int after) {}

    static RowMatching of(
            List<Map<String, String>> before,
            List<Map<String, String>> after,
            List<String> unique) {
        Map<List<String>, Integer> keysBefore = keys(before, unique);
        Map<List<String>, Integer> keysAfter = keys(after, unique);
        boolean keyed =
                !unique.isEmpty()
                        && keysBefore.size() == before.size()
                        && keysAfter.size() == after.size();
        return new RowMatching(keyed ? byKey(keysBefore, keysAfter) : inOrder(before, after));
    }

    private static Map<List<String>, Integer> keys(
            List<Map<String, String>> rows, List<String> unique) {
        Map<List<String>, Integer> keys = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            Map<String, String> cells = rows.get(row);
            keys.put(unique.stream().map(key -> cells.getOrDefault(key, "")).toList(), row);
        }
        return keys;
    }

    private static List<Pair> byKey(
            Map<List<String>, Integer> before, Map<List<String>, Integer> after) {
        List<Pair> pairs = new ArrayList<>();
        before.forEach(
                (key, row) -> {
                    Integer same = after.get(key);
                    if (same != null) {
                        pairs.add(new Pair(row, same));
                    }
                });
        return pairs;
    }

    private static List<Pair> inOrder(
            List<Map<String, String>> before, List<Map<String, String>> after) {
        List<Pair> pairs = new ArrayList<>();
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            pairs.add(new Pair(start, start++));
        }
        int end = 0;
        while (end < shorter - start && fromEnd(before, end).equals(fromEnd(after, end))) {
            end++;
            pairs.add(new Pair(before.size() - end, after.size() - end));
        }
        Gap middle = new Gap(start, before.size() - end, start, after.size() - end);
        pairs.addAll(middle.pairs(before, after));
        return pairs;
    }

    private static Map<String, String> fromEnd(List<Map<String, String>> rows, int end) {
        return rows.get(rows.size() - 1 - end);
    }

    /** Rows between two equal ones, the ends excluded (未配对区间). */
    private record Gap(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {

        List<Pair> pairs(List<Map<String, String>> before, List<Map<String, String>> after) {
            long comparisons = (long) (beforeTo - beforeFrom) * (afterTo - afterFrom);
            if (comparisons == 0 || comparisons > MOST_COMPARISONS) {
                return byPosition();
            }
            List<Pair> pairs = new ArrayList<>();
            int fromBefore = beforeFrom;
            int fromAfter = afterFrom;
            for (Pair equal : equalRows(before, after)) {
                pairs.addAll(
                        new Gap(fromBefore, equal.before(), fromAfter, equal.after()).byPosition());
                pairs.add(equal);
                fromBefore = equal.before() + 1;
                fromAfter = equal.after() + 1;
            }
            pairs.addAll(new Gap(fromBefore, beforeTo, fromAfter, afterTo).byPosition());
            return pairs;
        }

        private List<Pair> byPosition() {
            List<Pair> pairs = new ArrayList<>();
            int rows = Math.min(beforeTo - beforeFrom, afterTo - afterFrom);
            for (int row = 0; row < rows; row++) {
                pairs.add(new Pair(beforeFrom + row, afterFrom + row));
            }
            return pairs;
        }

        /** The longest sequence of equal rows that keeps their order. */
        private List<Pair> equalRows(
                List<Map<String, String>> before, List<Map<String, String>> after) {
            int[][] longest = new int[beforeTo - beforeFrom + 1][afterTo - afterFrom + 1];
            for (int i = beforeTo - beforeFrom - 1; i >= 0; i--) {
                for (int j = afterTo - afterFrom - 1; j >= 0; j--) {
                    longest[i][j] =
                            before.get(beforeFrom + i).equals(after.get(afterFrom + j))
                                    ? longest[i + 1][j + 1] + 1
                                    : Math.max(longest[i + 1][j], longest[i][j + 1]);
                }
            }
            return followed(longest, before, after);
        }

        private List<Pair> followed(
                int[][] longest,
                List<Map<String, String>> before,
                List<Map<String, String>> after) {
            List<Pair> pairs = new ArrayList<>();
            int i = 0;
            int j = 0;
            while (longest[i][j] > 0) {
                if (before.get(beforeFrom + i).equals(after.get(afterFrom + j))) {
                    pairs.add(new Pair(beforeFrom + i++, afterFrom + j++));
                } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
            return pairs;
        }
    }
}
