package org.cinnabar.engine.check.possibility;

import org.cinnabar.engine.expression.tree.Node;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds conditions inside a formula that are decided before they are asked (多余条件): by what their
 * cells can hold, or by a condition further out.
 */
public final class DeadCode {

    /** A condition that always holds, or never does. */
    public record Decided(Node condition, boolean holds) {}

    private final Reasoner reasoner;
    private final List<Decided> found = new ArrayList<>();

    private DeadCode(Reasoner reasoner) {
        this.reasoner = reasoner;
    }

    /** All of them in the formula, where that is known. */
    public static List<Decided> in(Node formula, Reasoner reasoner, Facts facts) {
        DeadCode search = new DeadCode(reasoner);
        search.visit(formula, facts);
        return search.found;
    }

    private void visit(Node node, Facts facts) {
        if (!(node instanceof Node.Call(String function, List<Node> arguments, _))) {
            return;
        }
        if (function.equals("IF")) {
            choice(arguments, facts);
            return;
        }
        if (function.equals("AND")) {
            arguments.forEach(part -> superfluous(part, facts));
        } else if (function.equals("OR")) {
            arguments.forEach(part -> impossible(part, facts));
        }
        arguments.forEach(part -> visit(part, facts));
    }

    private void choice(List<Node> arguments, Facts facts) {
        Node condition = arguments.get(0);
        Truths truth = reasoner.truth(condition, facts);
        impossible(condition, facts);
        if (arguments.size() > 2 && truth.yes() && !truth.no()) {
            found.add(new Decided(condition, true));
        } else {
            superfluous(condition, facts);
        }
        visit(condition, facts);
        if (truth.yes()) {
            visit(arguments.get(1), reasoner.assume(condition, true, facts));
        }
        if (truth.no() && arguments.size() > 2) {
            visit(arguments.get(2), reasoner.assume(condition, false, facts));
        }
    }

    private void impossible(Node condition, Facts facts) {
        if (!reasoner.truth(condition, facts).yes()) {
            found.add(new Decided(condition, false));
        }
    }

    /**
     * Without a branch that is never taken, a condition may well repeat in other words what is
     * known; it is wrong where it says nothing by itself, or was asked before.
     */
    private void superfluous(Node condition, Facts facts) {
        Truths truth = reasoner.truth(condition, facts);
        boolean byItself =
                facts.of(condition) != null || !reasoner.truth(condition, Facts.NONE).no();
        if (truth.yes() && !truth.no() && byItself) {
            found.add(new Decided(condition, true));
        }
    }
}
