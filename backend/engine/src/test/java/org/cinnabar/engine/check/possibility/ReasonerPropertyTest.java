package org.cinnabar.engine.check.possibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.check.judgement.Judge;
import org.cinnabar.engine.check.judgement.JudgeBuilder;
import org.cinnabar.engine.check.judgement.Tolerance;
import org.cinnabar.engine.check.judgement.Verdict.Outcome;
import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.FormulaCompiler;
import org.cinnabar.engine.expression.analysis.FormulaContext;
import org.cinnabar.engine.expression.evaluation.Evaluator;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.value.BooleanValue;
import org.cinnabar.engine.expression.value.Value;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What is called impossible never happens. The system property {@code cinnabar.conditions} asks for
 * another number of conditions.
 */
class ReasonerPropertyTest {

    private static final int CONDITIONS = Integer.getInteger("cinnabar.conditions", 10_000);
    private static final int REPORTS = 25;
    private static final FormulaCompiler FORMULAS = NarrowForm.FORMULAS;
    private static final FormulaContext IN_ROW = FormulaContext.inFloatingRow("F", "rows");
    private static final CellLimits LIMITS = new CellLimits(List.of(NarrowForm.FORM));

    private final SplittableRandom random = new SplittableRandom(20251128);
    private final RandomConditions conditions = new RandomConditions(random);
    private final NarrowForm reports = new NarrowForm(random);

    @Test
    void neverFiringChecksNeverFireAndAlwaysFiringOnesAlwaysDo() {
        int never = 0;
        int always = 0;
        for (int i = 0; i < CONDITIONS; i++) {
            Formula when = formula(conditions.condition(1));
            Formula formula = formula(conditions.condition(random.nextInt(4)));
            Tolerance tolerance = random.nextInt(3) == 0 ? tolerance() : null;
            Reasoner reasoner = new Reasoner(LIMITS);
            Facts known = reasoner.assume(when.tree(), true, Facts.NONE);
            Truths verdict = reasoner.verdict(formula.tree(), tolerance != null, known);
            never += verdict.no() ? 0 : 1;
            always += verdict.yes() ? 0 : 1;
            Judge judge = new JudgeBuilder(FORMULAS::bind, tolerance).build(formula.tree());
            for (int report = 0; report < REPORTS; report++) {
                Frame frame = reports.frame();
                if (when.evaluate(frame) == BooleanValue.TRUE) {
                    Outcome outcome = judge.judge(frame).outcome();
                    assertThat(isAllowed(outcome, verdict))
                            .as("%s of %s when %s", outcome, shown(formula), shown(when))
                            .isTrue();
                }
            }
        }
        assertThat(never).as("never firing").isGreaterThan(CONDITIONS / 20);
        assertThat(always).as("always firing").isGreaterThan(CONDITIONS / 20);
    }

    private static boolean isAllowed(Outcome outcome, Truths verdict) {
        return switch (outcome) {
            case SATISFIED -> verdict.yes();
            case FAILED -> verdict.no();
            case NOT_APPLICABLE -> true;
        };
    }

    @Test
    void decidedConditionsMayBeReplacedByWhatTheyAre() {
        int decided = 0;
        for (int i = 0; i < CONDITIONS / 2; i++) {
            Formula formula = formula(conditions.condition(1 + random.nextInt(3)));
            Reasoner reasoner = new Reasoner(LIMITS);
            for (DeadCode.Decided it : DeadCode.in(formula.tree(), reasoner, Facts.NONE)) {
                decided++;
                Node shorter = replaced(formula.tree(), it.condition(), it.holds());
                Evaluator evaluator = FORMULAS.bind(shorter);
                for (int report = 0; report < REPORTS; report++) {
                    Frame frame = reports.frame();
                    Value value = formula.evaluate(frame);
                    if (value.isPresent()) {
                        assertThat(evaluator.evaluate(frame))
                                .as("%s with %s", shown(formula), it)
                                .isEqualTo(value);
                    }
                }
            }
        }
        assertThat(decided).as("decided conditions").isGreaterThan(CONDITIONS / 20);
    }

    @Test
    void contradictoryConditionsNeverHoldTogether() {
        int contradictory = 0;
        for (int i = 0; i < CONDITIONS; i++) {
            Formula one = formula(conditions.condition(random.nextInt(2)));
            Formula other = formula(conditions.condition(random.nextInt(2)));
            Demands here = Demands.of(one.tree(), new Reasoner(LIMITS));
            Demands there = Demands.of(other.tree(), new Reasoner(LIMITS));
            if (here.parts().stream()
                    .filter(there.parts()::contains)
                    .noneMatch(part -> here.contradict(there, part))) {
                continue;
            }
            contradictory++;
            for (int report = 0; report < REPORTS; report++) {
                Frame frame = reports.frame();
                boolean together =
                        one.evaluate(frame) == BooleanValue.TRUE
                                && other.evaluate(frame) == BooleanValue.TRUE;
                assertThat(together).as("%s and %s", shown(one), shown(other)).isFalse();
            }
        }
        assertThat(contradictory).as("contradictions").isGreaterThan(CONDITIONS / 200);
    }

    private static Node replaced(Node tree, Node part, boolean truth) {
        if (tree == part) {
            return new Node.Truth(truth);
        }
        return tree instanceof Node.Call(String function, List<Node> arguments, var type)
                ? new Node.Call(
                        function,
                        arguments.stream().map(it -> replaced(it, part, truth)).toList(),
                        type)
                : tree;
    }

    private Tolerance tolerance() {
        return Tolerance.parse(random.nextBoolean() ? "0.5" : "10%").orElseThrow();
    }

    private static String shown(Formula formula) {
        return formula.source().text();
    }

    private static Formula formula(String text) {
        List<Fault> faults = new ArrayList<>();
        SourceText source = new SourceText(text, new SourceLocation("random", 1, 1));
        return FORMULAS.compile(source, IN_ROW, faults)
                .orElseThrow(() -> new AssertionError(text + ": " + faults));
    }
}
