package org.cinnabar.bench;

import org.hisp.dhis.antlr.AntlrExprItem;
import org.hisp.dhis.antlr.AntlrExpressionVisitor;
import org.hisp.dhis.antlr.Parser;
import org.hisp.dhis.antlr.literal.DefaultLiteral;
import org.hisp.dhis.antlr.operator.AntlrOperatorCompareGreaterThan;
import org.hisp.dhis.antlr.operator.AntlrOperatorCompareLessThanOrEqual;
import org.hisp.dhis.antlr.operator.AntlrOperatorGroupingParentheses;
import org.hisp.dhis.antlr.operator.AntlrOperatorLogicalAnd;
import org.hisp.dhis.antlr.operator.AntlrOperatorLogicalOr;
import org.hisp.dhis.antlr.operator.AntlrOperatorMathDivide;
import org.hisp.dhis.antlr.operator.AntlrOperatorMathMinus;
import org.hisp.dhis.antlr.operator.AntlrOperatorMathMultiply;
import org.hisp.dhis.antlr.operator.AntlrOperatorMathPlus;
import org.hisp.dhis.parser.expression.antlr.ExpressionParser;
import org.hisp.dhis.parser.expression.antlr.ExpressionParser.ExprContext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The older of DHIS2's expression parsers, with its cache of parse trees, on doubles. */
final class Dhis2Antlr implements Peer {

    private static final Map<Integer, AntlrExprItem> OPERATORS =
            Map.of(
                    ExpressionParser.PAREN, new AntlrOperatorGroupingParentheses(),
                    ExpressionParser.PLUS, new AntlrOperatorMathPlus(),
                    ExpressionParser.MINUS, new AntlrOperatorMathMinus(),
                    ExpressionParser.MUL, new AntlrOperatorMathMultiply(),
                    ExpressionParser.DIV, new AntlrOperatorMathDivide(),
                    ExpressionParser.LEQ, new AntlrOperatorCompareLessThanOrEqual(),
                    ExpressionParser.GT, new AntlrOperatorCompareGreaterThan(),
                    ExpressionParser.AMPERSAND_2, new AntlrOperatorLogicalAnd(),
                    ExpressionParser.VERTICAL_BAR_2, new AntlrOperatorLogicalOr());

    private final String[] conditions;
    private final List<Values> reports;

    Dhis2Antlr(List<Rule> rules, List<long[]> reports) {
        this.conditions =
                rules.stream()
                        .map(rule -> rule.infix(cell -> "#{" + Dhis2Expression.uid(cell) + "}"))
                        .toArray(String[]::new);
        this.reports = reports.stream().map(Values::new).toList();
    }

    /** Walks a parse tree over the values of one report. */
    private static final class Values extends AntlrExpressionVisitor {

        private final Map<String, Double> values = new HashMap<>();

        Values(long[] cells) {
            setExpressionLiteral(new DefaultLiteral());
            for (int cell = 0; cell < cells.length; cell++) {
                values.put(Dhis2Expression.uid(cell), cells[cell] / 1000.0);
            }
        }

        @Override
        public Object visitExpr(ExprContext expression) {
            if (expression.it == null) {
                return expression.expr().isEmpty()
                        ? visit(expression.getChild(0))
                        : visit(expression.expr(0));
            }
            AntlrExprItem operator = OPERATORS.get(expression.it.getType());
            return operator == null
                    ? Objects.requireNonNull(values.get(expression.uid0.getText()))
                    : operator.evaluate(expression, this);
        }
    }

    @Override
    public long violations(int report) {
        Values values = reports.get(report);
        long violated = 0;
        for (int i = 0; i < conditions.length; i++) {
            if (!Boolean.TRUE.equals(Parser.visit(conditions[i], values, true))) {
                violated |= 1L << i;
            }
        }
        return violated;
    }
}
