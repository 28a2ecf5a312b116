package org.cinnabar.bench;

import org.cinnabar.engine.check.bytecode.CompiledChecks;
import org.cinnabar.engine.check.judgement.Judge;
import org.cinnabar.engine.check.judgement.JudgeBuilder;
import org.cinnabar.engine.check.judgement.Verdict.Outcome;
import org.cinnabar.engine.expression.evaluation.Frame;

import java.util.List;

/** Cinnabar's checks as closures on exact decimals. */
final class CinnabarClosures implements Peer {

    private final Judge[] judges;
    private final List<Frame> reports;

    CinnabarClosures(List<Rule> rules, List<long[]> reports) {
        CinnabarForms forms = new CinnabarForms();
        this.judges =
                rules.stream().map(rule -> judge(forms, forms.source(rule))).toArray(Judge[]::new);
        this.reports = reports.stream().map(forms::frame).toList();
    }

    private static Judge judge(CinnabarForms forms, CompiledChecks.Source source) {
        return new JudgeBuilder(forms.compiler()::bind, source.tolerance()).build(source.formula());
    }

    @Override
    public long violations(int report) {
        Frame frame = reports.get(report);
        long violated = 0;
        for (int i = 0; i < judges.length; i++) {
            if (judges[i].judge(frame).outcome() != Outcome.SATISFIED) {
                violated |= 1L << i;
            }
        }
        return violated;
    }
}
