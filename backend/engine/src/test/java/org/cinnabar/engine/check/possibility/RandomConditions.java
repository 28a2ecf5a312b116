package org.cinnabar.engine.check.possibility;

import java.util.List;
import java.util.random.RandomGenerator;

/** Random conditions over a {@link NarrowForm}, made so that many are decided beforehand. */
final class RandomConditions {

    private static final List<String> CELLS =
            List.of("F.share", "F.count", "F.free", "F.part", "amount", "F.free.last");
    private static final List<String> LITERALS = List.of("0", "0", "1", "2", "100", "-1", "0.5");
    private static final List<String> COMPARISONS = List.of("=", "<>", "<", "<=", ">", ">=");
    private static final List<String> TEXTS = List.of("F.kind", "F.note", "UNIT.type");
    private static final List<String> WORDS = List.of("\"A\"", "\"B\"", "\"\"");

    private final RandomGenerator random;

    RandomConditions(RandomGenerator random) {
        this.random = random;
    }

    String condition(int depth) {
        if (depth == 0) {
            return simple();
        }
        return switch (random.nextInt(9)) {
            case 0, 1 -> "AND(" + several(depth) + ")";
            case 2 -> "OR(" + several(depth) + ")";
            case 3 -> "NOT(" + condition(depth - 1) + ")";
            case 4 -> "IF(" + condition(depth - 1) + ", " + condition(depth - 1) + ")";
            case 5 ->
                    "IF(%s, %s, %s)"
                            .formatted(
                                    condition(depth - 1),
                                    condition(depth - 1),
                                    condition(depth - 1));
            default -> simple();
        };
    }

    private String several(int depth) {
        String two = condition(depth - 1) + ", " + condition(depth - 1);
        return random.nextBoolean() ? two : two + ", " + condition(depth - 1);
    }

    private String simple() {
        return switch (random.nextInt(12)) {
            case 0 -> "ISBLANK(" + one(CELLS) + ")";
            case 1 -> one(TEXTS) + one(List.of(" = ", " <> ")) + one(WORDS);
            case 2 -> "IN(" + one(TEXTS) + ", \"A\", " + one(WORDS) + ")";
            case 3 -> one(List.of("F.sure", "NOT(F.sure)", "F.sure = TRUE", "TRUE", "FALSE"));
            case 4 -> "F.from " + one(COMPARISONS) + one(List.of(" F.until", " DATE(2025, 1, 1)"));
            case 5 -> one(CELLS) + " " + one(COMPARISONS) + " " + one(CELLS);
            case 6 -> "UNDER(F.kind, \"A\", \"kinds\")";
            case 7 -> number() + " " + one(COMPARISONS) + " " + one(LITERALS);
            case 8 -> "IN(" + one(CELLS) + ", 0, 1)";
            default -> one(CELLS) + " " + one(COMPARISONS) + " " + one(LITERALS);
        };
    }

    private String number() {
        String a = one(CELLS);
        String b = one(CELLS);
        return switch (random.nextInt(20)) {
            case 0 -> "ABS(" + a + ")";
            case 1 -> a + " + " + b;
            case 2 -> a + " - " + b;
            case 3 -> a + " * " + b;
            case 4 -> a + " / " + b;
            case 5 -> "SUM(" + a + ", F.rows.amount, " + b + ")";
            case 6 -> one(List.of("MAX(", "MIN(")) + a + ", " + one(LITERALS) + ")";
            case 7 -> "MAX(" + a + ", F.rows.amount)";
            case 8 -> "ROUND(" + a + ", 0)";
            case 9 -> "SUMIFS(F.rows.amount, F.rows.amount, \">0\")";
            case 10 -> "COUNT(F.rows.amount, " + a + ")";
            case 11 -> "IF(" + condition(0) + ", " + a + ", " + one(LITERALS) + ")";
            case 12 -> a + " ^ 2";
            case 13 -> a + " * " + one(LITERALS);
            case 14 -> "PREV(F.share)";
            case 15 -> "MOD(" + a + ", 2)";
            case 16 -> "AVERAGE(" + a + ", " + b + ")";
            case 17 -> "SUMPRODUCT(F.rows.amount, F.rows.amount)";
            case 18 -> "-" + a + "%";
            default ->
                    one(List.of("LEN(F.note)", "MONTH(F.from)", "INT(" + a + ")", "YOY(F.free)"));
        };
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
