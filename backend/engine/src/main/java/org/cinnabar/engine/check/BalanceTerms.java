package org.cinnabar.engine.check;

import org.cinnabar.engine.check.balance.Balance;
import org.cinnabar.engine.check.balance.BalanceTerm;
import org.cinnabar.engine.expression.FormulaCompiler;
import org.cinnabar.engine.expression.analysis.FormulaContext;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.form.Fault;

import java.util.List;

/** Reads the terms of balances (平衡项检查): numbers, all in the balance's measure unit. */
final class BalanceTerms {

    private final FormulaCompiler formulas;
    private final List<Fault> faults;

    BalanceTerms(FormulaCompiler formulas, List<Fault> faults) {
        this.formulas = formulas;
        this.faults = faults;
    }

    /** Whether nothing is wrong with any term; what is wrong is added to the faults. */
    boolean areSound(Balance balance, FormulaContext context) {
        int before = faults.size();
        Type measured = new Type(ValueType.NUMBER, false, balance.unit());
        balance.terms().forEach(term -> read(term, measured, context));
        return faults.size() == before;
    }

    private void read(BalanceTerm term, Type measured, FormulaContext context) {
        formulas.compile(term.value(), context, ValueType.NUMBER, faults)
                .map(formula -> formula.tree().type())
                .filter(type -> term.factor() == null && type.contradictsUnitOf(measured))
                .map(
                        type ->
                                CheckFault.BALANCE_UNIT.at(
                                        term.value().location(),
                                        measured.shownUnit(),
                                        type.shownUnit()))
                .ifPresent(faults::add);
    }
}
