package org.cinnabar.engine.check.plan;

import org.cinnabar.engine.expression.evaluation.Layout;
import org.cinnabar.engine.expression.evaluation.Layout.Slot;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.expression.value.Decimal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Plans numbers (数值编制): from a typed tree to a {@link Quantity} whose scale is known. */
final class NumberPlan {

    private static final Set<String> SUMS = Set.of("+", "-", "SUM");

    private final Layout layout;
    private final ConditionPlan conditions;
    private final ColumnPlan columns;

    NumberPlan(Layout layout, ConditionPlan conditions, TextPlan texts) {
        this.layout = layout;
        this.conditions = conditions;
        this.columns = new ColumnPlan(layout, texts);
    }

    Quantity of(Node node) throws NotPlannable {
        return switch (node) {
            case Node.Number(Decimal value) -> constant(value);
            case Node.Cell cell -> {
                Slot slot = number(layout.cell(cell.form(), cell.cell()));
                yield new Quantity.Cell(slot.index(), slot.scale());
            }
            case Node.RowCell cell -> {
                Slot slot = number(layout.column(cell.form(), cell.table(), cell.column()));
                yield new Quantity.RowCell(slot.index(), slot.scale());
            }
            case Node.Previous(int steps, Node argument) ->
                    new Quantity.Earlier(steps, of(argument));
            case Node.Call call -> call(call);
            default -> throw new NotPlannable(node.getClass().getSimpleName());
        };
    }

    private static Slot number(Slot slot) throws NotPlannable {
        if (!slot.isNumber()) {
            throw new NotPlannable(slot.type().name());
        }
        return slot;
    }

    static Quantity.Constant constant(Decimal value) throws NotPlannable {
        BigDecimal plain = value.toBigDecimal().stripTrailingZeros();
        if (plain.precision() > Quantity.MOST_DIGITS || Math.abs(plain.scale()) > 40) {
            throw new NotPlannable("a long number");
        }
        return new Quantity.Constant(plain.unscaledValue().longValueExact(), plain.scale());
    }

    private Quantity call(Node.Call call) throws NotPlannable {
        List<Node> arguments = call.arguments();
        return switch (call.function()) {
            case "+", "-", "SUM" -> sum(call);
            case "*" -> product(of(arguments.get(0)), of(arguments.get(1)));
            case "/" -> quotient(of(arguments.get(0)), of(arguments.get(1)), false);
            case "%" -> shifted(of(arguments.get(0)), 2);
            case "NEG" -> new Quantity.Negated(of(arguments.get(0)));
            case "ABS" -> new Quantity.Absolute(of(arguments.get(0)));
            case "INT" -> rounded(of(arguments.get(0)), 0, true);
            case "ROUND" -> rounded(of(arguments.get(0)), digits(arguments.get(1)), false);
            case "MOD" -> remainder(of(arguments.get(0)), of(arguments.get(1)));
            case "MIN" -> extreme(arguments, false);
            case "MAX" -> extreme(arguments, true);
            case "COUNT" -> count(arguments);
            case "AVERAGE" -> quotient(sum(call), count(arguments), true);
            case "IF" -> choice(arguments);
            case "SUMIFS", "COUNTIFS", "SUMPRODUCT" -> columns.of(call);
            default -> throw new NotPlannable(call.function());
        };
    }

    private Quantity sum(Node.Call call) throws NotPlannable {
        List<Quantity.Sum.Term> terms = new ArrayList<>();
        collectParts(call, false, terms);
        return Sums.of(terms);
    }

    private void collectParts(Node.Call call, boolean subtracted, List<Quantity.Sum.Term> terms)
            throws NotPlannable {
        boolean difference = call.function().equals("-");
        for (int i = 0; i < call.arguments().size(); i++) {
            Node part = call.arguments().get(i);
            if (part.type().value() != ValueType.NUMBER) {
                throw new NotPlannable("days");
            }
            collect(part, subtracted != (difference && i == 1), terms);
        }
    }

    /** A sum within a sum skips its blanks as the outer one does. */
    private void collect(Node node, boolean subtracted, List<Quantity.Sum.Term> terms)
            throws NotPlannable {
        if (node instanceof Node.Call call && SUMS.contains(call.function())) {
            collectParts(call, subtracted, terms);
        } else {
            terms.add(new Quantity.Sum.Term(part(node, Gathering.SUM), subtracted));
        }
    }

    private Quantity part(Node node, Gathering gathering) throws NotPlannable {
        return node.type().column() ? columns.gathered(node, gathering) : of(node);
    }

    static Quantity product(Quantity one, Quantity other) throws NotPlannable {
        if (one instanceof Quantity.Constant constant) {
            return multiplied(other, constant);
        }
        return other instanceof Quantity.Constant constant
                ? multiplied(one, constant)
                : new Quantity.Product(one, other, one.precision().times(other.precision()));
    }

    private static Quantity multiplied(Quantity quantity, Quantity.Constant factor)
            throws NotPlannable {
        return factor.number() == 1
                ? shifted(quantity, factor.scale())
                : new Quantity.Product(
                        quantity, factor, quantity.precision().timesConstant(factor.number()));
    }

    private static Quantity quotient(Quantity dividend, Quantity divisor, boolean mean)
            throws NotPlannable {
        return divisor instanceof Quantity.Constant(long number, int scale) && number == 1
                ? new Quantity.Required(shifted(dividend, -scale))
                : new Quantity.Quotient(
                        dividend,
                        divisor,
                        mean,
                        dividend.precision().dividedBy(divisor.precision()));
    }

    private static Quantity shifted(Quantity quantity, int digits) {
        return digits == 0 ? quantity : new Quantity.Shifted(quantity, quantity.scale() + digits);
    }

    private static Quantity rounded(Quantity quantity, int digits, boolean floored)
            throws NotPlannable {
        if (quantity.precision().isExact()
                && !quantity.isFraction()
                && digits >= quantity.scale()) {
            return quantity;
        }
        if (Math.abs(digits - quantity.scale()) > Quantity.MOST_DIGITS) {
            throw new NotPlannable("ROUND");
        }
        Precision precision = quantity.precision();
        if (!precision.terminating()) {
            throw new NotPlannable("a rounded product of quotients");
        }
        precision.plus(Precision.EXACT, Math.max(0, digits - quantity.scale()), 0);
        return new Quantity.Rounded(quantity, digits, floored);
    }

    private static int digits(Node node) throws NotPlannable {
        if (node instanceof Node.Number(Decimal digits)) {
            return digits.wholeNumber(-Quantity.MOST_DIGITS, Quantity.MOST_DIGITS)
                    .orElseThrow(() -> new NotPlannable("ROUND"));
        }
        throw new NotPlannable("ROUND");
    }

    private static Quantity remainder(Quantity one, Quantity other) throws NotPlannable {
        int scale = Math.max(one.scale(), other.scale());
        return new Quantity.Remainder(whole(one, scale), whole(other, scale), scale);
    }

    private Quantity extreme(List<Node> nodes, boolean largest) throws NotPlannable {
        List<Quantity> parts = new ArrayList<>();
        for (Node node : nodes) {
            parts.add(part(node, largest ? Gathering.MAX : Gathering.MIN));
        }
        int scale = parts.stream().mapToInt(Quantity::scale).max().orElseThrow();
        for (Quantity part : parts) {
            whole(part, scale);
        }
        return new Quantity.Extreme(largest, parts, scale);
    }

    private Quantity count(List<Node> nodes) throws NotPlannable {
        List<Quantity.Sum.Term> terms = new ArrayList<>();
        terms.add(new Quantity.Sum.Term(new Quantity.Constant(0, 0), false));
        for (Node node : nodes) {
            Quantity counted =
                    node.type().column()
                            ? columns.gathered(node, Gathering.COUNT)
                            : new Quantity.Counted(of(node));
            terms.add(new Quantity.Sum.Term(counted, false));
        }
        return Sums.of(terms);
    }

    private Quantity choice(List<Node> arguments) throws NotPlannable {
        Condition condition = conditions.of(arguments.get(0));
        Quantity whenTrue = of(arguments.get(1));
        Quantity otherwise = of(arguments.get(2));
        int scale = Math.max(whenTrue.scale(), otherwise.scale());
        whole(whenTrue, scale);
        whole(otherwise, scale);
        return new Quantity.Choice(condition, whenTrue, otherwise, scale);
    }

    /** Refuses what is no single long or cannot be brought to that scale. */
    private static Quantity whole(Quantity quantity, int scale) throws NotPlannable {
        if (quantity.isFraction()) {
            throw new NotPlannable("a quotient beside other numbers");
        }
        aligned(quantity.scale(), scale);
        return quantity;
    }

    /** Refuses scales that lie too far apart. */
    static void aligned(int from, int to) throws NotPlannable {
        if (to - from > Quantity.MOST_DIGITS) {
            throw new NotPlannable("very different scales");
        }
    }
}
