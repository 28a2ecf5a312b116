package org.cinnabar.bench;

import org.springframework.expression.EvaluationContext;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.SpelCompilerMode;
import org.springframework.expression.spel.SpelParserConfiguration;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;

import java.util.List;
import java.util.Objects;

/** Spring's expression language in its compiled mode, on an array of doubles. */
final class CompiledSpel implements Peer {

    private final Expression[] conditions;
    private final List<double[]> reports;
    private final EvaluationContext context = new StandardEvaluationContext();

    CompiledSpel(List<Rule> rules, List<long[]> reports) {
        SpelExpressionParser parser =
                new SpelExpressionParser(
                        new SpelParserConfiguration(
                                SpelCompilerMode.MIXED, CompiledSpel.class.getClassLoader()));
        this.conditions =
                rules.stream()
                        .map(rule -> parser.parseExpression(rule.infix(cell -> "[" + cell + "]")))
                        .toArray(Expression[]::new);
        this.reports = reports.stream().map(Cells::doubles).toList();
    }

    @Override
    public long violations(int report) {
        double[] cells = reports.get(report);
        long violated = 0;
        for (int i = 0; i < conditions.length; i++) {
            Boolean holds = conditions[i].getValue(context, cells, Boolean.class);
            if (!Objects.requireNonNull(holds)) {
                violated |= 1L << i;
            }
        }
        return violated;
    }
}
