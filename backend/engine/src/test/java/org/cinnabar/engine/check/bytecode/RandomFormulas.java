package org.cinnabar.engine.check.bytecode;

import java.util.List;
import java.util.random.RandomGenerator;

/** Random conditions over the {@link RandomReports}, sound by construction. */
final class RandomFormulas {

    private static final List<String> CELLS = List.of("F.i", "F.a", "F.b", "F.c", "F.d", "F.e");
    private static final List<String> COLUMNS = List.of("F.rows.x", "F.rows.y", "F.rows.w");
    private static final List<String> ROW_CELLS = List.of("x", "y", "w");
    private static final List<String> LITERALS =
            List.of("0", "1", "2", "3", "10", "100", "1000", "0.1", "0.3", "30%", "2.5", "738.8");
    private static final List<String> CRITERIA =
            List.of("\"1\"", "\"HW*\"", "\"\"", "\"<>\"", "\"<>1\"", "code", "F.t");
    private static final List<String> NUMBER_CRITERIA =
            List.of("\">0\"", "\"<=1.5\"", "1", "\"\"", "\"<>\"", "\"<>2\"");
    private static final List<String> COMPARISONS = List.of("=", "<>", "<", "<=", ">", ">=");
    private static final List<String> TOLERANCES = List.of("0", "0.001", "0.5", "10%", "0.5%", "1");

    private final RandomGenerator random;
    private int previous;

    RandomFormulas(RandomGenerator random) {
        this.random = random;
    }

    String tolerance() {
        return one(TOLERANCES);
    }

    String condition(int depth) {
        if (depth == 0) {
            return compared(0);
        }
        return switch (random.nextInt(12)) {
            case 0 -> "AND(" + condition(depth - 1) + ", " + condition(depth - 1) + ")";
            case 1 -> "OR(" + condition(depth - 1) + ", " + condition(depth - 1) + ")";
            case 2 -> "NOT(" + condition(depth - 1) + ")";
            case 3 -> "IF(" + condition(depth - 1) + ", " + condition(depth - 1) + ")";
            case 4 ->
                    "IF("
                            + String.join(
                                    ", ",
                                    condition(depth - 1),
                                    condition(depth - 1),
                                    condition(depth - 1))
                            + ")";
            case 5 -> "ISBLANK(" + number(depth) + ")";
            case 6 -> "IN(" + number(depth - 1) + ", 1, 2.5, 0)";
            case 7 -> text() + one(List.of(" = ", " <> ")) + one(List.of("\"1\"", "F.t", "code"));
            default -> compared(depth);
        };
    }

    private String compared(int depth) {
        return number(depth) + " " + one(COMPARISONS) + " " + number(random.nextInt(depth + 1));
    }

    private String text() {
        return one(List.of("F.t", "code", "UNIT.type"));
    }

    private String number(int depth) {
        if (depth == 0) {
            return leaf();
        }
        String a = number(depth - 1);
        return switch (random.nextInt(19)) {
            case 0, 1, 2 -> "(" + a + " + " + number(depth - 1) + ")";
            case 3, 4 -> "(" + a + " - " + number(depth - 1) + ")";
            case 5, 6 -> a + " * " + number(depth - 1);
            case 7, 8, 9 -> a + " / " + number(0);
            case 10 -> "ABS(" + a + ")";
            case 11 -> "ROUND(" + a + ", " + random.nextInt(4) + ")";
            case 12 -> one(List.of("MIN(", "MAX(")) + a + ", " + one(COLUMNS) + ", " + leaf() + ")";
            case 13 -> one(List.of("SUM(", "COUNT(", "AVERAGE(")) + a + ", " + column() + ")";
            case 14 -> "IF(" + condition(depth - 1) + ", " + a + ", " + number(depth - 1) + ")";
            case 15 -> one(List.of("INT(" + a + ")", "MOD(" + a + ", " + number(0) + ")"));
            case 16 -> earlier(depth);
            case 17 -> "(-" + a + ")";
            default -> gathered();
        };
    }

    private String earlier(int depth) {
        if (previous > 1) {
            return leaf();
        }
        previous++;
        String earlier =
                one(List.of("PREV(", "YOY(")) + one(CELLS) + " + " + number(depth - 1) + ")";
        previous--;
        return earlier;
    }

    private String gathered() {
        String criteria =
                one(List.of("F.rows.code, " + one(CRITERIA), "F.rows.y, " + one(NUMBER_CRITERIA)));
        return one(
                List.of(
                        "SUMIFS(" + one(COLUMNS) + ", " + criteria + ")",
                        "COUNTIFS(" + criteria + ", F.rows.code, " + one(CRITERIA) + ")",
                        "SUMPRODUCT(" + one(COLUMNS) + ", " + one(COLUMNS) + ")",
                        "SUM(" + column() + ")"));
    }

    private String column() {
        return random.nextInt(4) == 0 ? "PREV(" + one(COLUMNS) + ")" : one(COLUMNS);
    }

    private String leaf() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> one(LITERALS);
            case 3 -> one(ROW_CELLS);
            default -> one(CELLS);
        };
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
