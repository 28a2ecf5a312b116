package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.expression.evaluation.Evaluator;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.TextValue;
import org.cinnabar.engine.expression.value.Value;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Functions over the rows of one table (条件汇总): {@code SUMIFS COUNTIFS SUMPRODUCT}. */
final class ConditionalAggregates {

    static final List<FunctionDefinition> ALL =
            List.of(
                    new FunctionDefinition(
                            "SUMIFS",
                            Signature.of(Parameter.NUMBER_COLUMN, Parameter.COLUMN, Parameter.ANY)
                                    .repeating(Parameter.COLUMN, Parameter.ANY),
                            site -> conditionalType(site, 1, site.argument(0).type().asScalar()),
                            (call, parts, _) -> new RowPicker(call, parts, 1).sumOf(parts.get(0))),
                    new FunctionDefinition(
                            "COUNTIFS",
                            Signature.of(Parameter.COLUMN, Parameter.ANY)
                                    .repeating(Parameter.COLUMN, Parameter.ANY),
                            site -> conditionalType(site, 0, Type.NUMBER),
                            (call, parts, _) -> new RowPicker(call, parts, 0).count()),
                    new FunctionDefinition(
                            "SUMPRODUCT",
                            Signature.of(Parameter.NUMBER_COLUMN)
                                    .repeating(Parameter.NUMBER_COLUMN),
                            ConditionalAggregates::productType,
                            (_, parts, _) -> frame -> sumProduct(parts, frame)));

    private ConditionalAggregates() {}

    private static @Nullable Node conditionalType(CallSite site, int first, Type result) {
        boolean sound = true;
        for (int i = first; i < site.arguments().size(); i += 2) {
            sound &= ofOneTable(site, i) && fits(site, i);
        }
        return sound ? site.call(result) : null;
    }

    private static @Nullable Node productType(CallSite site) {
        boolean sound = true;
        for (int i = 1; i < site.arguments().size(); i++) {
            sound &= ofOneTable(site, i);
        }
        return sound ? site.call(Type.NUMBER) : null;
    }

    private static boolean ofOneTable(CallSite site, int index) {
        if (table(site.argument(index)).equals(table(site.argument(0)))) {
            return true;
        }
        site.fault(index, FaultMessage.DIFFERENT_TABLES, site.function());
        return false;
    }

    private static String table(Node column) {
        return switch (column) {
            case Node.Column(String form, String table, _, _) -> form + "." + table;
            case Node.Previous(int steps, Node argument) -> steps + ":" + table(argument);
            case Node.Periods(Node argument) -> "*:" + table(argument);
            case Node.Number _,
                    Node.Text _,
                    Node.Truth _,
                    Node.Cell _,
                    Node.RowCell _,
                    Node.Register _,
                    Node.Variable _,
                    Node.Form _,
                    Node.Call _ ->
                    "";
        };
    }

    private static boolean fits(CallSite site, int index) {
        Type column = site.argument(index).type();
        Type criterion = site.argument(index + 1).type();
        if (criterion.value() != ValueType.TEXT && criterion.value() != column.value()) {
            site.fault(
                    index + 1,
                    FaultMessage.DIFFERENT_TYPES,
                    site.function(),
                    column.value().title(),
                    criterion.value().title());
            return false;
        }
        if (criterion.contradictsUnitOf(column)) {
            site.fault(
                    index + 1,
                    FaultMessage.UNIT_MISMATCH,
                    column.shownUnit(),
                    criterion.shownUnit());
            return false;
        }
        if (site.argument(index + 1) instanceof Node.Text(String text)
                && Criterion.of(new TextValue(text), column.value()).isEmpty()) {
            site.fault(index + 1, FaultMessage.CRITERION, text);
            return false;
        }
        return true;
    }

    private static Value sumProduct(List<Evaluator> parts, Frame frame) {
        Value[][] columns = parts.stream().map(it -> it.column(frame)).toArray(Value[][]::new);
        Value sum = Missing.BLANK;
        for (int row = 0; row < columns[0].length; row++) {
            Value product = product(columns, row);
            if (product == Missing.UNDEFINED) {
                return product;
            }
            if (product instanceof Decimal next) {
                sum = sum instanceof Decimal sofar ? sofar.plus(next) : next;
            }
        }
        return sum;
    }

    private static Value product(Value[][] columns, int row) {
        Value product = columns[0][row];
        for (int i = 1; i < columns.length; i++) {
            Value factor = columns[i][row];
            product =
                    product instanceof Decimal sofar && factor instanceof Decimal next
                            ? sofar.times(next)
                            : Missing.of(product, factor);
        }
        return product;
    }
}
