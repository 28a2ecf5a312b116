package org.cinnabar.engine.check;

import org.cinnabar.engine.check.possibility.CellLimits;
import org.cinnabar.engine.check.possibility.DeadCode;
import org.cinnabar.engine.check.possibility.Facts;
import org.cinnabar.engine.check.possibility.Reasoner;
import org.cinnabar.engine.check.possibility.Truths;
import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.form.Fault;

import java.util.List;

/**
 * Finds checks that say nothing (审核关系合理性检查): that can never fail, never hold or never run, and
 * conditions in them that are decided beforehand. Only what holds for every report in sound format
 * is a fault.
 */
final class CheckExaminer {

    private final CellLimits limits;
    private final WrittenCodes codes;
    private final List<Fault> faults;

    CheckExaminer(CellLimits limits, WrittenCodes codes, List<Fault> faults) {
        this.limits = limits;
        this.codes = codes;
        this.faults = faults;
    }

    /** Examines a sound check; what is wrong is added to the faults. */
    void examine(Check check) {
        Reasoner reasoner = new Reasoner(limits);
        Facts facts = Facts.NONE;
        if (check.when().isPresent()) {
            Formula when = check.when().get();
            places(when);
            Truths applies = reasoner.truth(when.tree(), facts);
            if (!applies.yes()) {
                decided(when, when.tree(), false);
                return;
            }
            if (!applies.no()) {
                decided(when, when.tree(), true);
            }
            deadCode(when, reasoner, facts);
            facts = reasoner.assume(when.tree(), true, facts);
        }
        Formula formula = check.formula();
        places(formula);
        deadCode(formula, reasoner, facts);
        Truths verdict = reasoner.verdict(formula.tree(), check.tolerance().isPresent(), facts);
        if (!verdict.no()) {
            faults.add(CheckFault.CHECK_NEVER_FIRES.at(formula.source().location()));
        } else if (!verdict.yes()) {
            faults.add(CheckFault.CHECK_ALWAYS_FIRES.at(formula.source().location()));
        }
    }

    /** Examines a sound formula that fills a cell. */
    void examine(Formula formula) {
        places(formula);
        deadCode(formula, new Reasoner(limits), Facts.NONE);
    }

    /** What is wrong wherever it stands. */
    private void places(Formula formula) {
        codes.compare(formula, faults);
        lookback(formula, formula.tree());
    }

    private void lookback(Formula formula, Node node) {
        if (node instanceof Node.Previous(int steps, _) && steps > 1) {
            faults.add(CheckFault.LOOKS_TOO_FAR_BACK.at(formula.locate(node)));
        }
        node.children().forEach(child -> lookback(formula, child));
    }

    private void deadCode(Formula formula, Reasoner reasoner, Facts facts) {
        DeadCode.in(formula.tree(), reasoner, facts)
                .forEach(it -> decided(formula, it.condition(), it.holds()));
    }

    private void decided(Formula formula, Node condition, boolean holds) {
        CheckFault fault =
                holds ? CheckFault.CONDITION_ALWAYS_HOLDS : CheckFault.CONDITION_NEVER_HOLDS;
        faults.add(fault.at(formula.locate(condition)));
    }
}
