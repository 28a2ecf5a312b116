package org.cinnabar.server.command;

import org.cinnabar.server.command.Wild.Nothing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Draws typed formulas over form A of the conformance scheme, each with its plain reckoning. */
final class WildFormulas {

    private static final List<String> COMPARISONS = List.of("=", "<>", "<", "<=", ">", ">=");

    private final Random random;

    WildFormulas(Random random) {
        this.random = random;
    }

    Wild any() {
        return random.nextInt(3) == 0 ? truth(3) : number(4);
    }

    private Wild number(int depth) {
        if (depth == 0 || random.nextInt(8) == 0) {
            return random.nextInt(4) == 0 ? literal() : cell();
        }
        int less = depth - 1;
        return switch (random.nextInt(14)) {
            case 0, 1 -> two(less, "(%s + %s)", WildReckoning::plus);
            case 2 -> two(less, "(%s - %s)", (a, b) -> minus(a, b));
            case 3 ->
                    two(
                            less,
                            "(%s * %s)",
                            (a, b) -> WildReckoning.strict(a, b, BigDecimal::multiply));
            case 4, 5 -> two(less, "(%s / %s)", WildReckoning::quotient);
            case 6 -> two(less, "MOD(%s, %s)", WildReckoning::modulo);
            case 7 -> one(less);
            case 8 -> rounded(less);
            case 9 -> power(less);
            case 10 -> choice(number(less), number(less), less);
            case 11 -> previous(number(less));
            default -> aggregate(less);
        };
    }

    private static Object minus(Object one, Object other) {
        return WildReckoning.plus(one, WildReckoning.negated(other));
    }

    private Wild truth(int depth) {
        int less = Math.max(0, depth - 1);
        if (depth == 0 || random.nextInt(3) == 0) {
            String symbol = COMPARISONS.get(random.nextInt(COMPARISONS.size()));
            return two(
                    less, "(%s " + symbol + " %s)", (a, b) -> WildReckoning.compared(a, b, symbol));
        }
        return switch (random.nextInt(6)) {
            case 0 -> junction("AND(%s, %s)", false, less);
            case 1 -> junction("OR(%s, %s)", true, less);
            case 2 -> changed(truth(less), "NOT(%s)", WildReckoning::not);
            case 3 -> changed(number(less), "ISBLANK(%s)", WildReckoning::isBlank);
            case 4 -> isIn(less);
            default -> choice(truth(less), truth(less), less);
        };
    }

    private Wild cell() {
        String cell = WildData.CELLS.get(random.nextInt(WildData.CELLS.size()));
        return new Wild(cell, data -> WildReckoning.cell(data.cells().getOrDefault(cell, "")));
    }

    private Wild literal() {
        String text = List.of("0", "1", "2.5", "0.1", "100", "3", "0.001").get(random.nextInt(7));
        return new Wild(text, _ -> new BigDecimal(text));
    }

    private Wild two(int depth, String pattern, BinaryOperator<Object> operator) {
        Wild one = number(depth);
        Wild other = number(depth);
        return new Wild(
                pattern.formatted(one.text(), other.text()),
                data -> operator.apply(one.in(data), other.in(data)));
    }

    private static Wild changed(Wild of, String pattern, UnaryOperator<Object> operator) {
        return new Wild(pattern.formatted(of.text()), data -> operator.apply(of.in(data)));
    }

    private Wild one(int depth) {
        Wild of = number(depth);
        return switch (random.nextInt(4)) {
            case 0 -> changed(of, "-%s", WildReckoning::negated);
            case 1 -> changed(of, "INT(%s)", WildReckoning::floor);
            case 2 ->
                    changed(
                            of,
                            "(%s)%%",
                            it ->
                                    WildReckoning.strict(
                                            it, new BigDecimal("0.01"), BigDecimal::multiply));
            default -> changed(of, "ABS(%s)", it -> it instanceof BigDecimal n ? n.abs() : it);
        };
    }

    private Wild rounded(int depth) {
        int places = random.nextInt(-2, 5);
        return changed(
                number(depth),
                "ROUND(%s, " + places + ")",
                it -> WildReckoning.rounded(it, places));
    }

    private Wild power(int depth) {
        int exponent = random.nextInt(-3, 6);
        return changed(
                number(depth),
                "((%s) ^ (" + exponent + "))",
                it -> WildReckoning.power(it, exponent));
    }

    private Wild choice(Wild whenTrue, Wild otherwise, int depth) {
        Wild condition = truth(Math.min(depth, 1));
        return new Wild(
                "IF(%s, %s, %s)".formatted(condition.text(), whenTrue.text(), otherwise.text()),
                data ->
                        WildReckoning.choice(
                                condition.in(data), whenTrue.in(data), otherwise.in(data)));
    }

    private Wild junction(String pattern, boolean decisive, int depth) {
        Wild one = truth(depth);
        Wild other = truth(depth);
        return new Wild(
                pattern.formatted(one.text(), other.text()),
                data -> WildReckoning.junction(one.in(data), other.in(data), decisive));
    }

    private Wild isIn(int depth) {
        Wild sought = number(depth);
        Wild one = number(depth);
        Wild other = literal();
        return new Wild(
                "IN(%s, %s, %s)".formatted(sought.text(), one.text(), other.text()),
                data -> WildReckoning.isIn(sought.in(data), List.of(one.in(data), other.in(data))));
    }

    private static Wild previous(Wild of) {
        if (of.text().contains("PREV") || !of.text().contains("A.")) {
            return of;
        }
        return new Wild(
                "PREV(" + of.text() + ")",
                data -> {
                    WildData before = data.previous();
                    return before == null ? Nothing.UNDEFINED : of.in(before);
                });
    }

    private Wild aggregate(int depth) {
        String column = WildData.COLUMNS.get(random.nextInt(WildData.COLUMNS.size()));
        Wild beside = number(Math.min(depth, 1));
        String arguments = "(A.rows." + column + ", " + beside.text() + ")";
        return switch (random.nextInt(8)) {
            case 0 ->
                    new Wild("SUM" + arguments, it -> WildReckoning.sum(both(it, column, beside)));
            case 1 ->
                    new Wild(
                            "AVERAGE" + arguments,
                            it -> WildReckoning.average(both(it, column, beside)));
            case 2 ->
                    new Wild(
                            "MIN" + arguments,
                            it -> WildReckoning.extreme(both(it, column, beside), -1));
            case 3 ->
                    new Wild(
                            "MAX" + arguments,
                            it -> WildReckoning.extreme(both(it, column, beside), 1));
            case 4 ->
                    new Wild(
                            "COUNT" + arguments,
                            it -> WildReckoning.count(both(it, column, beside)));
            case 5 -> products();
            case 6 -> sumOfCode(column);
            default -> countAbove(column);
        };
    }

    private static List<Object> column(WildData data, String column) {
        return data.rows().stream()
                .map(row -> WildReckoning.cell(row.getOrDefault(column, "")))
                .toList();
    }

    private static List<Object> both(WildData data, String column, Wild beside) {
        List<Object> values = new ArrayList<>(column(data, column));
        values.add(beside.in(data));
        return values;
    }

    private static Wild products() {
        return new Wild(
                "SUMPRODUCT(A.rows.x, A.rows.y)",
                data -> {
                    List<Object> products = new ArrayList<>();
                    for (int row = 0; row < data.rows().size(); row++) {
                        products.add(
                                WildReckoning.strict(
                                        column(data, "x").get(row),
                                        column(data, "y").get(row),
                                        BigDecimal::multiply));
                    }
                    return WildReckoning.sum(products);
                });
    }

    private Wild sumOfCode(String column) {
        String code = WildData.CODES.get(random.nextInt(WildData.CODES.size()));
        return new Wild(
                "SUMIFS(A.rows.%s, A.rows.code, \"%s\")".formatted(column, code),
                data -> {
                    List<Object> picked = new ArrayList<>(List.of(BigDecimal.ZERO));
                    for (Map<String, String> row : data.rows()) {
                        if (code.equals(row.get("code"))) {
                            picked.add(WildReckoning.cell(row.getOrDefault(column, "")));
                        }
                    }
                    return WildReckoning.sum(picked);
                });
    }

    private static Wild countAbove(String column) {
        return new Wild(
                "COUNTIFS(A.rows." + column + ", \">0.5\")",
                data ->
                        BigDecimal.valueOf(
                                column(data, column).stream()
                                        .filter(it -> it instanceof BigDecimal)
                                        .filter(it -> ((BigDecimal) it).doubleValue() > 0.5)
                                        .count()));
    }
}
