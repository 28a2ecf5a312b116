package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.server.scheme.Dashboard.Term;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A formula as a sum of cells times constants (线性式), which a database adds up over any number of
 * submissions.
 */
final class LinearFormula {
    private static final MathContext QUOTIENT = new MathContext(34, RoundingMode.HALF_UP);
    private final List<Term> terms = new ArrayList<>();

    private LinearFormula() {}

    /** The terms of a formula; empty when it is not linear in cells. */
    static Optional<List<Term>> termsOf(Node formula) {
        LinearFormula linear = new LinearFormula();
        return linear.add(formula, BigDecimal.ONE)
                ? Optional.of(List.copyOf(linear.terms))
                : Optional.empty();
    }

    private boolean add(Node node, BigDecimal factor) {
        return switch (node) {
            case Node.Cell cell -> terms.add(new Term(cell.form(), null, cell.cell(), factor));
            case Node.Column column ->
                    terms.add(new Term(column.form(), column.table(), column.column(), factor));
            case Node.Call call -> addCall(call.function(), call.arguments(), factor);
            case Node.Number _,
                    Node.Text _,
                    Node.Truth _,
                    Node.RowCell _,
                    Node.Register _,
                    Node.Variable _,
                    Node.Form _,
                    Node.Previous _,
                    Node.Periods _ ->
                    false;
        };
    }

    private boolean addCall(String function, List<Node> arguments, BigDecimal factor) {
        Node first = arguments.getFirst();
        return switch (function) {
            case "+" -> add(first, factor) && add(arguments.get(1), factor);
            case "-" -> add(first, factor) && add(arguments.get(1), factor.negate());
            case "NEG" -> add(first, factor.negate());
            case "SUM" -> arguments.stream().allMatch(argument -> add(argument, factor));
            case "*" -> addProduct(first, arguments.get(1), factor);
            case "/" ->
                    constant(arguments.get(1))
                            .filter(divisor -> divisor.signum() != 0)
                            .map(divisor -> add(first, factor.divide(divisor, QUOTIENT)))
                            .orElse(false);
            default -> false;
        };
    }

    private boolean addProduct(Node left, Node right, BigDecimal factor) {
        return constant(left)
                .map(constant -> add(right, factor.multiply(constant)))
                .or(() -> constant(right).map(constant -> add(left, factor.multiply(constant))))
                .orElse(false);
    }

    /** The value of a formula without cells. */
    private static Optional<BigDecimal> constant(Node node) {
        if (node instanceof Node.Number(var value)) {
            return Optional.of(value.toBigDecimal());
        }
        if (!(node instanceof Node.Call(String function, List<Node> arguments, _))) {
            return Optional.empty();
        }
        List<BigDecimal> values =
                arguments.stream().map(LinearFormula::constant).flatMap(Optional::stream).toList();
        return values.size() < arguments.size() ? Optional.empty() : constant(function, values);
    }

    private static Optional<BigDecimal> constant(String function, List<BigDecimal> values) {
        BigDecimal first = values.getFirst();
        return switch (function) {
            case "NEG" -> Optional.of(first.negate());
            case "%" -> Optional.of(first.movePointLeft(2));
            case "*" -> Optional.of(first.multiply(values.get(1)));
            case "/" ->
                    Optional.of(values.get(1))
                            .filter(divisor -> divisor.signum() != 0)
                            .map(divisor -> first.divide(divisor, QUOTIENT));
            default -> Optional.empty();
        };
    }
}
