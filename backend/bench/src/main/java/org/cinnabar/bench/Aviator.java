package org.cinnabar.bench;

import com.googlecode.aviator.AviatorEvaluator;
import com.googlecode.aviator.AviatorEvaluatorInstance;
import com.googlecode.aviator.EvalMode;
import com.googlecode.aviator.Expression;

import java.util.List;
import java.util.Map;

/** Aviator, compiled to bytecode, on doubles. */
final class Aviator implements Peer {

    private final Expression[] conditions;
    private final List<Map<String, Object>> reports;

    Aviator(List<Rule> rules, List<long[]> reports) {
        AviatorEvaluatorInstance engine = AviatorEvaluator.newInstance(EvalMode.ASM);
        this.conditions =
                rules.stream()
                        .map(rule -> engine.compile(rule.infix(Cells::variable)))
                        .toArray(Expression[]::new);
        this.reports = reports.stream().map(Cells::doublesByName).toList();
    }

    @Override
    public long violations(int report) {
        Map<String, Object> cells = reports.get(report);
        long violated = 0;
        for (int i = 0; i < conditions.length; i++) {
            if (conditions[i].execute(cells) != Boolean.TRUE) {
                violated |= 1L << i;
            }
        }
        return violated;
    }
}
