package org.cinnabar.server.command;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What was filled in at random: cells of form A, rows of its table, and perhaps a period before.
 */
record WildData(
        Map<String, String> cells, List<Map<String, String>> rows, @Nullable WildData previous) {

    static final List<String> CELLS = List.of("A.a", "A.b", "A.c", "A.d");
    static final List<String> COLUMNS = List.of("x", "y");
    static final List<String> CODES = List.of("900-022-29", "265-001-29", "HW29", "hw29", "１");

    static WildData of(Random random, boolean withPrevious) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String cell : CELLS) {
            put(cells, cell, number(random));
        }
        return new WildData(
                cells,
                random.ints(random.nextInt(4), 0, 1).mapToObj(_ -> row(random)).toList(),
                withPrevious && random.nextInt(3) > 0 ? of(random, false) : null);
    }

    private static Map<String, String> row(Random random) {
        Map<String, String> row = new LinkedHashMap<>();
        put(row, "code", random.nextInt(5) == 0 ? "" : CODES.get(random.nextInt(CODES.size())));
        for (String column : COLUMNS) {
            put(row, column, number(random));
        }
        return row;
    }

    private static void put(Map<String, String> texts, String key, String text) {
        if (!text.isEmpty()) {
            texts.put(key, text);
        }
    }

    /** Blanks, zeros of every kind, ties, and numbers up to the longest that can be stored. */
    static String number(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> "";
            case 2 -> List.of("0", "-0", "0.00", "-0.000").get(random.nextInt(4));
            case 3 -> List.of("2.5", "-2.5", "0.125", "1.005", "-0.5").get(random.nextInt(5));
            case 4 -> List.of("0.1", "0.2", "0.3", "1", "100").get(random.nextInt(5));
            case 5 -> BigDecimal.valueOf(random.nextLong(), 6).toPlainString();
            default ->
                    BigDecimal.valueOf(random.nextInt(-99999, 99999), random.nextInt(5))
                            .toPlainString();
        };
    }
}
