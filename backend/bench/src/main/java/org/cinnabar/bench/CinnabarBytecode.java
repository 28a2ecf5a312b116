package org.cinnabar.bench;

import org.cinnabar.engine.check.bytecode.CompiledChecks;
import org.cinnabar.engine.check.bytecode.Decision;
import org.cinnabar.engine.check.bytecode.Outcomes;
import org.cinnabar.engine.expression.evaluation.Frame;

import java.util.List;

/** Cinnabar's checks as bytecode on scaled longs, blanks and overflow included. */
final class CinnabarBytecode implements Peer {

    private final CompiledChecks checks;
    private final Outcomes outcomes;
    private final int count;
    private final List<Frame> reports;

    CinnabarBytecode(List<Rule> rules, List<long[]> reports) {
        CinnabarForms forms = new CinnabarForms();
        this.checks =
                CompiledChecks.of(
                        forms.compiler().layout(), rules.stream().map(forms::source).toList());
        this.outcomes = checks.outcomes();
        this.count = rules.size();
        this.reports = reports.stream().map(forms::frame).toList();
    }

    @Override
    public long violations(int report) {
        checks.decideAll(reports.get(report), outcomes);
        if (outcomes.areAllSatisfied()) {
            return 0;
        }
        long violated = 0;
        for (int i = 0; i < count; i++) {
            violated |= outcomes.of(i) == Decision.SATISFIED ? 0 : 1L << i;
        }
        return violated;
    }
}
