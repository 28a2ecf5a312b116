package org.cinnabar.bench;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * What must hold in a report (规则), in the notations of the peers; cells are named by their number.
 */
sealed interface Rule {

    /** The condition in infix notation, as most languages have it. */
    String infix(IntFunction<String> cell);

    /** The condition as an Excel formula. */
    String excel(IntFunction<String> cell);

    /** The check as written for Cinnabar. */
    String formula(IntFunction<String> cell);

    /** The tolerance of the check, null when it has none. */
    default String tolerance() {
        return "0";
    }

    private static String near(String left, String right, String distance) {
        return "(%1$s) - (%2$s) <= %3$s && (%2$s) - (%1$s) <= %3$s"
                .formatted(left, right, distance);
    }

    /** The parts add up to the total, within 0.001. */
    record Balance(List<Integer> parts, int total) implements Rule {
        @Override
        public String infix(IntFunction<String> cell) {
            return near(sum(cell), cell.apply(total), "0.001");
        }

        @Override
        public String excel(IntFunction<String> cell) {
            return "ABS(%s-%s)<=0.001".formatted(sum(cell), cell.apply(total));
        }

        @Override
        public String formula(IntFunction<String> cell) {
            return sum(cell) + " = " + cell.apply(total);
        }

        @Override
        public String tolerance() {
            return "0.001";
        }

        private String sum(IntFunction<String> cell) {
            return parts.stream().map(cell::apply).collect(Collectors.joining(" + "));
        }
    }

    /** So much at that percentage is the result, within 0.01. */
    record Content(int amount, int percentage, int result) implements Rule {
        @Override
        public String infix(IntFunction<String> cell) {
            return near(product(cell, "100.0"), cell.apply(result), "0.01");
        }

        @Override
        public String excel(IntFunction<String> cell) {
            return "ABS(%s-%s)<=0.01".formatted(product(cell, "100"), cell.apply(result));
        }

        @Override
        public String formula(IntFunction<String> cell) {
            return product(cell, "100") + " = " + cell.apply(result);
        }

        @Override
        public String tolerance() {
            return "0.01";
        }

        private String product(IntFunction<String> cell, String hundred) {
            return cell.apply(amount) + " * " + cell.apply(percentage) + " / " + hundred;
        }
    }

    /** The part is at most the whole. */
    record AtMost(int part, int whole) implements Rule {
        @Override
        public String infix(IntFunction<String> cell) {
            return cell.apply(part) + " <= " + cell.apply(whole);
        }

        @Override
        public String excel(IntFunction<String> cell) {
            return infix(cell);
        }

        @Override
        public String formula(IntFunction<String> cell) {
            return infix(cell);
        }
    }

    /** The consumption for each thousand of output is at most 49.14. */
    record Intensity(int consumed, int output) implements Rule {
        @Override
        public String infix(IntFunction<String> cell) {
            return cell.apply(consumed) + " * 1000.0 / " + cell.apply(output) + " <= 49.14";
        }

        @Override
        public String excel(IntFunction<String> cell) {
            return formula(cell);
        }

        @Override
        public String formula(IntFunction<String> cell) {
            return cell.apply(consumed) + " * 1000 / " + cell.apply(output) + " <= 49.14";
        }
    }

    /** This year differs from last year by at most 30 %. */
    record Change(int now, int before) implements Rule {
        @Override
        public String infix(IntFunction<String> cell) {
            return near(cell.apply(now) + " / " + cell.apply(before), "1.0", "0.3");
        }

        @Override
        public String excel(IntFunction<String> cell) {
            return "ABS(%s/%s-1)<=0.3".formatted(cell.apply(now), cell.apply(before));
        }

        @Override
        public String formula(IntFunction<String> cell) {
            return "ABS(%s / %s - 1) <= 30%%".formatted(cell.apply(now), cell.apply(before));
        }
    }

    /** Where there is a cause, there is an effect. */
    record Implied(int cause, int effect) implements Rule {
        @Override
        public String infix(IntFunction<String> cell) {
            return cell.apply(cause) + " <= 0.0 || " + cell.apply(effect) + " > 0.0";
        }

        @Override
        public String excel(IntFunction<String> cell) {
            return formula(cell).replace(")", ",TRUE)");
        }

        @Override
        public String formula(IntFunction<String> cell) {
            return "IF(%s > 0, %s > 0)".formatted(cell.apply(cause), cell.apply(effect));
        }
    }
}
