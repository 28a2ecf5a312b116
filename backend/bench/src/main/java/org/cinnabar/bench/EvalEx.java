package org.cinnabar.bench;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.parser.ParseException;

import java.util.List;
import java.util.Map;

/** EvalEx, on BigDecimal; the parsed trees are kept. */
final class EvalEx implements Peer {

    private final Expression[] conditions;
    private final List<Map<String, Object>> reports;

    EvalEx(List<Rule> rules, List<long[]> reports) {
        this.conditions = rules.stream().map(EvalEx::parsed).toArray(Expression[]::new);
        this.reports = reports.stream().map(Cells::decimalsByName).toList();
    }

    private static Expression parsed(Rule rule) {
        Expression expression = new Expression(rule.infix(Cells::variable));
        try {
            expression.validate();
        } catch (ParseException refused) {
            throw new IllegalStateException(refused);
        }
        return expression;
    }

    @Override
    public long violations(int report) {
        Map<String, Object> cells = reports.get(report);
        long violated = 0;
        try {
            for (int i = 0; i < conditions.length; i++) {
                if (!conditions[i].withValues(cells).evaluate().getBooleanValue()) {
                    violated |= 1L << i;
                }
            }
        } catch (EvaluationException | ParseException refused) {
            throw new IllegalStateException(refused);
        }
        return violated;
    }
}
