package org.cinnabar.engine.expression.tree;

import org.cinnabar.engine.form.LocalizedText;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Names that resemble a misspelled one (相近名称). */
public final class Suggestions {

    private static final int MOST = 3;

    private Suggestions() {}

    /** “Did you mean …” with the nearest of {@code known}; empty when nothing is near. */
    public static LocalizedText of(String wrong, Collection<String> known) {
        int tolerated = Math.max(1, Math.min(3, wrong.length() / 3));
        List<String> near =
                known.stream()
                        .distinct()
                        .filter(name -> distance(wrong, name) <= tolerated)
                        .sorted(
                                Comparator.comparingInt((String name) -> distance(wrong, name))
                                        .thenComparing(Comparator.naturalOrder()))
                        .limit(MOST)
                        .toList();
        if (near.isEmpty()) {
            return LocalizedText.same("");
        }
        return new LocalizedText(
                "，是否应为 " + String.join("、", near) + "？",
                "; did you mean " + String.join(", ", near) + "?");
    }

    /** The number of letters to change, ignoring case. */
    private static int distance(String one, String other) {
        if (one.equalsIgnoreCase(other)) {
            return 0;
        }
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                char a = Character.toLowerCase(one.charAt(i - 1));
                char b = Character.toLowerCase(other.charAt(j - 1));
                int changed = above[j - 1] + (a == b ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
