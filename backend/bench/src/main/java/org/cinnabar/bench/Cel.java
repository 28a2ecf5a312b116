package org.cinnabar.bench;

import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelException;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelRuntime;

import java.util.List;
import java.util.Map;

/** CEL, type-checked and planned, on doubles. */
final class Cel implements Peer {

    private final CelRuntime.Program[] conditions;
    private final List<Map<String, Object>> reports;

    Cel(List<Rule> rules, List<long[]> reports) {
        CelBuilder builder = CelFactory.standardCelBuilder().setResultType(SimpleType.BOOL);
        for (int cell = 0; cell < RuleSet.CELLS; cell++) {
            builder.addVar(Cells.variable(cell), SimpleType.DOUBLE);
        }
        dev.cel.bundle.Cel cel = builder.build();
        this.conditions =
                rules.stream().map(rule -> planned(cel, rule)).toArray(CelRuntime.Program[]::new);
        this.reports = reports.stream().map(Cells::doublesByName).toList();
    }

    private static CelRuntime.Program planned(dev.cel.bundle.Cel cel, Rule rule) {
        try {
            return cel.createProgram(cel.compile(rule.infix(Cells::variable)).getAst());
        } catch (CelException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public long violations(int report) {
        Map<String, Object> cells = reports.get(report);
        long violated = 0;
        try {
            for (int i = 0; i < conditions.length; i++) {
                if (!Boolean.TRUE.equals(conditions[i].eval(cells))) {
                    violated |= 1L << i;
                }
            }
        } catch (CelException refused) {
            throw new IllegalStateException(refused);
        }
        return violated;
    }
}
