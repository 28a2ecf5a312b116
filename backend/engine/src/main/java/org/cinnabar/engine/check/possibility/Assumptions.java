package org.cinnabar.engine.check.possibility;

import org.cinnabar.engine.expression.function.Comparison;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.tree.ValueType;

import java.util.List;
import java.util.Objects;

/** What follows from a condition being met, or not met (由条件推出的事实). */
final class Assumptions {

    private final Reasoner reasoner;

    Assumptions(Reasoner reasoner) {
        this.reasoner = reasoner;
    }

    Facts assume(Node condition, boolean truth, Facts facts) {
        Facts more = facts.with(condition, Possible.filled(Truths.of(truth)));
        if (!(condition instanceof Node.Call call)) {
            return more;
        }
        List<Node> parts = call.arguments();
        return switch (call.function()) {
            case "NOT" -> assume(parts.get(0), !truth, more);
            case "AND" -> truth ? all(parts, true, more) : more;
            case "OR" -> truth ? more : all(parts, false, more);
            case "ISBLANK" -> more.with(parts.get(0), blankness(parts.get(0), truth));
            case "IN" -> member(parts, truth, more);
            default ->
                    Comparison.of(call.function())
                            .map(it -> compared(truth ? it : it.negated(), parts, more))
                            .orElse(more);
        };
    }

    private Facts all(List<Node> conditions, boolean truth, Facts facts) {
        Facts more = facts;
        for (Node condition : conditions) {
            more = assume(condition, truth, more);
        }
        return more;
    }

    private static Possible blankness(Node node, boolean blank) {
        ValueType type = node.type().value();
        return blank ? Possible.blank(type) : Possible.filled(Values.any(type));
    }

    private Facts member(List<Node> parts, boolean truth, Facts facts) {
        Node sought = parts.get(0);
        ValueType type = sought.type().value();
        Values found = Values.none(type);
        Values others = Values.any(type);
        for (Node candidate : parts.subList(1, parts.size())) {
            Possible possible = reasoner.possible(candidate, facts);
            found = found.join(possible.values());
            others = others.meet(butFor(possible.values()));
        }
        return facts.with(sought, Possible.filled(truth ? found : others));
    }

    /** All values but that one, where it is known which. */
    private static Values butFor(Values one) {
        return switch (one) {
            case Range _ -> Range.ALL;
            case Truths truths -> truths.isNone() ? Truths.BOTH : truths.negate();
            case Words words ->
                    words.isOne() ? Words.except(Objects.requireNonNull(words.only())) : Words.ALL;
        };
    }

    /** Both sides are there, and as far apart as the comparison says. */
    private Facts compared(Comparison comparison, List<Node> sides, Facts facts) {
        Node left = sides.get(0);
        Node right = sides.get(1);
        Node opposite =
                new Node.Call(comparison.negated().symbol(), List.of(left, right), Type.BOOLEAN);
        Facts more =
                facts.with(left, filled(left))
                        .with(right, filled(right))
                        .with(opposite, Possible.filled(Truths.of(false)));
        Values one = reasoner.possible(left, more).values();
        Values other = reasoner.possible(right, more).values();
        return switch (left.type().value()) {
            case NUMBER -> {
                Range gaps = gaps(comparison);
                yield apart(left, right, gaps, more)
                        .with(left, Possible.filled(((Range) other).plus(gaps)))
                        .with(right, Possible.filled(((Range) one).minus(gaps)));
            }
            case DATE -> apart(left, right, gaps(comparison), more);
            case TEXT, BOOLEAN ->
                    comparison == Comparison.EQUAL
                            ? more.with(left, Possible.filled(other))
                                    .with(right, Possible.filled(one))
                            : more.with(left, Possible.filled(butFor(other)))
                                    .with(right, Possible.filled(butFor(one)));
        };
    }

    private static Possible filled(Node node) {
        return Possible.filled(Values.any(node.type().value()));
    }

    private static Facts apart(Node left, Node right, Range gaps, Facts facts) {
        return facts.with(difference(left, right), Possible.filled(gaps))
                .with(difference(right, left), Possible.filled(gaps.negate()));
    }

    /** By how much the left side exceeds the right one; a name to keep that under. */
    static Node difference(Node left, Node right) {
        return new Node.Call("-", List.of(left, right), Type.NUMBER);
    }

    /** By how much the left side may exceed the right one where the comparison holds. */
    static Range gaps(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> Range.ZERO;
            case DIFFERENT -> Range.ALL;
            case LESS -> Range.NEGATIVE;
            case AT_MOST -> Range.NOT_POSITIVE;
            case GREATER -> Range.POSITIVE;
            case AT_LEAST -> Range.NOT_NEGATIVE;
        };
    }
}
