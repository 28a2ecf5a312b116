package org.cinnabar.engine.check.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.check.judgement.Judge;
import org.cinnabar.engine.check.judgement.JudgeBuilder;
import org.cinnabar.engine.check.judgement.Tolerance;
import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.FormulaCompiler;
import org.cinnabar.engine.expression.analysis.FormulaContext;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Bytecode on scaled longs decides as the judges on exact decimals do, or leaves it to them. The
 * system property {@code cinnabar.formulas} asks for another number of formulas.
 */
class CompiledChecksPropertyTest {

    private static final int FORMULAS = Integer.getInteger("cinnabar.formulas", 100_000);
    private static final int BATCH = 200;
    private static final int REPORTS = 4;
    private static final FormulaCompiler COMPILER = RandomReports.FORMULAS;
    private static final FormulaContext IN_ROW = FormulaContext.inFloatingRow("F", "rows");

    private final Map<Decision, Integer> decisions = new EnumMap<>(Decision.class);
    private int compiled;

    private record Case(String text, CompiledChecks.Source source, Judge judge) {}

    @Test
    void decidesAsTheJudgesDo() {
        int batches = FORMULAS / BATCH;
        for (int seed = 0; seed < batches; seed++) {
            compare(new SplittableRandom(seed), seed);
        }
        int formulas = batches * BATCH;
        assertThat(compiled).as("compiled of " + formulas).isGreaterThan(formulas / 2);
        int runs = formulas * REPORTS;
        assertThat(decisions.get(Decision.SATISFIED)).isGreaterThan(runs / 20);
        assertThat(decisions.get(Decision.FAILED)).isGreaterThan(runs / 20);
        assertThat(decisions.get(Decision.NOT_APPLICABLE)).isGreaterThan(runs / 20);
        assertThat(decisions.get(Decision.UNDECIDED)).isLessThan(runs / 2);
    }

    private void compare(SplittableRandom random, int seed) {
        RandomFormulas formulas = new RandomFormulas(random);
        List<Case> cases = new ArrayList<>();
        while (cases.size() < BATCH) {
            cases.add(made(formulas.condition(1 + random.nextInt(3)), formulas.tolerance()));
        }
        CompiledChecks checks =
                CompiledChecks.of(COMPILER.layout(), cases.stream().map(Case::source).toList());
        RandomReports reports = new RandomReports(random);
        for (int report = 0; report < REPORTS; report++) {
            Frame frame = COMPILER.frame(reports.submission(), reports.related());
            Outcomes outcomes = checks.outcomes();
            checks.decideAll(frame, outcomes);
            for (int i = 0; i < BATCH; i++) {
                Decision decision = checks.decide(i, frame, 0);
                assertThat(outcomes.of(i)).isEqualTo(decision);
                compare(cases.get(i), decision, frame.inRow(0), seed);
            }
        }
        for (int i = 0; i < BATCH; i++) {
            compiled += checks.isCompiled(i) ? 1 : 0;
        }
    }

    private void compare(Case given, Decision decision, Frame frame, int seed) {
        decisions.merge(decision, 1, Integer::sum);
        if (decision != Decision.UNDECIDED) {
            assertThat(decision.name())
                    .as("seed %d: %s, tolerance %s", seed, given.text(), given.source().tolerance())
                    .isEqualTo(given.judge().judge(frame).outcome().name());
        }
    }

    private static Case made(String text, String allowed) {
        List<Fault> faults = new ArrayList<>();
        SourceText source = new SourceText(text, new SourceLocation("random", 1, 1));
        Formula formula =
                COMPILER.compile(source, IN_ROW, faults)
                        .orElseThrow(() -> new AssertionError(text + ": " + faults));
        Tolerance tolerance = Tolerance.parse(allowed).orElseThrow();
        return new Case(
                text,
                new CompiledChecks.Source(null, formula.tree(), tolerance, false),
                new JudgeBuilder(COMPILER::bind, tolerance).build(formula.tree()));
    }
}
