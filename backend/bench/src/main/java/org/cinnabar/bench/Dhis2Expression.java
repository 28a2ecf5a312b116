package org.cinnabar.bench;

import org.hisp.dhis.lib.expression.Expression;
import org.hisp.dhis.lib.expression.ExpressionMode;
import org.hisp.dhis.lib.expression.spi.DataItem;
import org.hisp.dhis.lib.expression.spi.DataItemType;
import org.hisp.dhis.lib.expression.spi.ExpressionData;
import org.hisp.dhis.lib.expression.spi.ID;
import org.hisp.dhis.lib.expression.spi.IDType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The newer of DHIS2's expression parsers, its trees kept, on doubles. */
final class Dhis2Expression implements Peer {

    private final Expression[] conditions;
    private final List<ExpressionData> reports;

    Dhis2Expression(List<Rule> rules, List<long[]> reports) {
        this.conditions =
                rules.stream()
                        .map(
                                rule ->
                                        new Expression(
                                                "if("
                                                        + rule.infix(cell -> "#{" + uid(cell) + "}")
                                                        + ", 1, 0)",
                                                ExpressionMode.VALIDATION_RULE_EXPRESSION,
                                                false))
                        .toArray(Expression[]::new);
        this.reports = reports.stream().map(Dhis2Expression::data).toList();
    }

    static String uid(int cell) {
        return "element%04d".formatted(cell);
    }

    private static ExpressionData data(long[] cells) {
        Map<DataItem, Object> values = new HashMap<>();
        for (int cell = 0; cell < cells.length; cell++) {
            ID id = new ID(IDType.DataElementUID, uid(cell));
            values.put(new DataItem(DataItemType.DATA_ELEMENT, id), cells[cell] / 1000.0);
        }
        return new ExpressionData(Map.of(), Map.of(), Map.of(), values, Map.of());
    }

    @Override
    public long violations(int report) {
        ExpressionData data = reports.get(report);
        long violated = 0;
        for (int i = 0; i < conditions.length; i++) {
            Object holds = conditions[i].evaluate(_ -> null, data);
            if (((Number) holds).doubleValue() != 1) {
                violated |= 1L << i;
            }
        }
        return violated;
    }
}
