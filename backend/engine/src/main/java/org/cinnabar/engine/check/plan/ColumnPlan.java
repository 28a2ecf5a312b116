package org.cinnabar.engine.check.plan;

import org.cinnabar.engine.expression.evaluation.Layout;
import org.cinnabar.engine.expression.evaluation.Layout.Slot;
import org.cinnabar.engine.expression.evaluation.ScaledNumber;
import org.cinnabar.engine.expression.function.Criterion;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.TextValue;
import org.cinnabar.engine.expression.value.Value;

import java.util.ArrayList;
import java.util.List;

/** Plans what is gathered from the rows of floating tables (整列编制). */
final class ColumnPlan {

    private final Layout layout;
    private final TextPlan texts;

    ColumnPlan(Layout layout, TextPlan texts) {
        this.layout = layout;
        this.texts = texts;
    }

    /** A whole column of numbers put together to one. */
    Quantity gathered(Node node, Gathering gathering) throws NotPlannable {
        if (node instanceof Node.Previous(int steps, Node argument)) {
            return new Quantity.Earlier(steps, gathered(argument, gathering));
        }
        Node.Column column = column(node);
        Slot slot = number(column);
        return new Quantity.Gathered(
                gathering,
                table(column),
                slot.index(),
                gathering == Gathering.COUNT ? 0 : slot.scale());
    }

    /** {@code SUMIFS}, {@code COUNTIFS} or {@code SUMPRODUCT}. */
    Quantity of(Node.Call call) throws NotPlannable {
        return switch (call.function()) {
            case "SUMIFS" -> {
                Node.Column summed = column(call.arguments().get(0));
                Slot slot = number(summed);
                yield selected(call, 1, table(summed), slot.index(), slot.scale());
            }
            case "COUNTIFS" ->
                    selected(
                            call,
                            0,
                            table(column(call.arguments().get(0))),
                            RowSelection.COUNTED,
                            0);
            default -> products(call.arguments());
        };
    }

    private Quantity selected(Node.Call call, int first, int table, int summed, int scale)
            throws NotPlannable {
        List<RowTest> tests = new ArrayList<>();
        for (int i = first; i < call.arguments().size(); i += 2) {
            tests.add(test(column(call.arguments().get(i)), call.arguments().get(i + 1)));
        }
        return new Quantity.Selected(new RowSelection(table, summed, tests), scale);
    }

    private RowTest test(Node.Column column, Node criterion) throws NotPlannable {
        Slot slot = layout.column(column.form(), column.table(), column.column());
        return switch (column.type().value()) {
            case NUMBER -> byNumber(slot, written(criterion, ValueType.NUMBER));
            case TEXT ->
                    criterion instanceof Node.Text
                            ? byText(slot, written(criterion, ValueType.TEXT))
                            : new RowTest.BySoughtText(slot.index(), texts.of(criterion));
            case DATE, BOOLEAN -> throw new NotPlannable("a criterion");
        };
    }

    private static Criterion written(Node node, ValueType column) throws NotPlannable {
        Value value =
                switch (node) {
                    case Node.Text(String text) -> new TextValue(text);
                    case Node.Number(Decimal number) -> number;
                    default -> throw new NotPlannable("a computed criterion");
                };
        return Criterion.of(value, column).orElseThrow(() -> new NotPlannable("a criterion"));
    }

    private static RowTest byNumber(Slot slot, Criterion criterion) throws NotPlannable {
        long operand = ScaledNumber.of(criterion.operand(), slot.scale());
        if (operand == ScaledNumber.OTHER) {
            throw new NotPlannable("a criterion with more decimals than its column");
        }
        return new RowTest.ByNumber(slot.index(), criterion.comparison(), operand);
    }

    private static RowTest byText(Slot slot, Criterion criterion) {
        return new RowTest.ByText(slot.index(), criterion, criterion.operand().text());
    }

    private Quantity products(List<Node> arguments) throws NotPlannable {
        if (arguments.size() != 2) {
            throw new NotPlannable("SUMPRODUCT");
        }
        Node.Column column = column(arguments.get(0));
        Slot one = number(column);
        Slot other = number(column(arguments.get(1)));
        return new Quantity.RowProducts(
                table(column), one.index(), other.index(), one.scale() + other.scale());
    }

    private static Node.Column column(Node node) throws NotPlannable {
        if (node instanceof Node.Column column) {
            return column;
        }
        throw new NotPlannable("a column of other submissions");
    }

    private Slot number(Node.Column column) throws NotPlannable {
        Slot slot = layout.column(column.form(), column.table(), column.column());
        if (!slot.isNumber()) {
            throw new NotPlannable("a column of " + slot.type());
        }
        return slot;
    }

    private int table(Node.Column column) {
        return layout.table(column.form(), column.table()).index();
    }
}
