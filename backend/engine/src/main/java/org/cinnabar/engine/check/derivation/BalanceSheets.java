package org.cinnabar.engine.check.derivation;

import org.cinnabar.engine.check.Check;
import org.cinnabar.engine.check.CheckProgram;
import org.cinnabar.engine.check.balance.Balance;
import org.cinnabar.engine.check.balance.BalanceTerm;
import org.cinnabar.engine.check.judgement.Verdict.Outcome;
import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.expression.value.BooleanValue;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.Value;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SubmissionData;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fills the balances of a scheme with the amounts of submissions (平衡表填数). */
public final class BalanceSheets {

    private final CheckProgram program;

    public BalanceSheets(CheckProgram program) {
        this.program = program;
    }

    /**
     * The balances that apply to a submission with its computed cells, in the order of the checks;
     * one that says nothing, because what it needs is blank, is left out.
     */
    public List<BalanceSheet> of(SubmissionData submission, RelatedSubmissions related) {
        Frame frame = program.formulas().frame(submission, related);
        return program.checksFor(submission.unit().getOrDefault("type", "")).stream()
                .filter(check -> check.definition().balance() != null)
                .flatMap(check -> sheets(check, frame))
                .toList();
    }

    private Stream<BalanceSheet> sheets(Check check, Frame frame) {
        Balance balance = check.definition().balance();
        List<Term> terms = balance == null ? List.of() : terms(balance, check);
        if (check.forEach().isEmpty()) {
            return sheet(check, terms, frame, null);
        }
        Check.FloatingRows rows = check.forEach().get();
        var table = program.formulas().layout().table(rows.form(), rows.table());
        return IntStream.range(0, frame.current().rowCount(table))
                .boxed()
                .flatMap(row -> sheet(check, terms, frame.inRow(row), row));
    }

    private List<Term> terms(Balance balance, Check check) {
        List<Term> terms = new ArrayList<>();
        for (BalanceTerm term : balance.terms()) {
            program.formulas()
                    .compile(term.amount(), check.context(), ValueType.NUMBER, new ArrayList<>())
                    .ifPresent(formula -> terms.add(new Term(term, formula)));
        }
        return terms;
    }

    private Stream<BalanceSheet> sheet(
            Check check, List<Term> terms, Frame place, @Nullable Integer row) {
        List<BalanceAmount> amounts = terms.stream().map(term -> term.in(place)).toList();
        boolean wanted =
                check.when().map(it -> it.evaluate(place) == BooleanValue.TRUE).orElse(true);
        Outcome outcome = check.judge().judge(place).outcome();
        if (!wanted || outcome == Outcome.NOT_APPLICABLE) {
            return Stream.empty();
        }
        Value supply = side(check, 0, place);
        Value use = side(check, 1, place);
        Balance balance = check.definition().balance();
        return Stream.of(
                new BalanceSheet(
                        row == null ? check.id() : check.id() + "#" + row,
                        check.definition().title(),
                        check.place(),
                        check.forEach().map(Check.FloatingRows::table).orElse(null),
                        row,
                        balance == null ? null : balance.unit(),
                        amounts,
                        shown(supply),
                        shown(use),
                        shown(difference(supply, use)),
                        outcome == Outcome.SATISFIED));
    }

    /** A balance is a comparison of two sums. */
    private Value side(Check check, int side, Frame place) {
        Node sum = check.formula().tree().children().get(side);
        return program.formulas().bind(sum).evaluate(place);
    }

    private static Value difference(Value supply, Value use) {
        return supply instanceof Decimal minuend && use instanceof Decimal subtrahend
                ? minuend.minus(subtrahend)
                : Missing.UNDEFINED;
    }

    private static @Nullable String shown(Value value) {
        return value.isPresent() ? value.text() : null;
    }

    /** An amount with its formula in the balance's own measure unit. */
    private record Term(BalanceTerm term, Formula formula) {

        BalanceAmount in(Frame place) {
            return new BalanceAmount(term.part(), term.label(), shown(formula.evaluate(place)));
        }
    }
}
