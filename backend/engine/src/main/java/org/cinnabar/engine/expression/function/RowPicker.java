package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.expression.evaluation.Evaluator;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.TextValue;
import org.cinnabar.engine.expression.value.Value;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Goes through the rows of a table and picks those that meet all criteria (按条件取行). */
final class RowPicker {

    private final List<Evaluator> parts;
    private final List<Node> nodes;
    private final int first;

    RowPicker(Node.Call call, List<Evaluator> parts, int first) {
        this.parts = parts;
        this.nodes = call.arguments();
        this.first = first;
    }

    Evaluator sumOf(Evaluator summed) {
        return frame -> total(frame, summed.column(frame));
    }

    Evaluator count() {
        return frame -> total(frame, null);
    }

    private Value total(Frame frame, Value @Nullable [] summed) {
        int conditions = (parts.size() - first) / 2;
        Value[][] columns = new Value[conditions][];
        Criterion[] criteria = new Criterion[conditions];
        for (int i = 0; i < conditions; i++) {
            int at = first + 2 * i;
            Value value = criterion(at + 1, frame);
            if (!value.isPresent()) {
                return value;
            }
            Optional<Criterion> criterion = Criterion.of(value, nodes.get(at).type().value());
            if (criterion.isEmpty()) {
                return Missing.UNDEFINED;
            }
            criteria[i] = criterion.get();
            columns[i] = parts.get(at).column(frame);
        }
        return total(columns, criteria, summed);
    }

    /** A text written out is a criterion even when empty; a blank cell is none. */
    private Value criterion(int index, Frame frame) {
        return nodes.get(index) instanceof Node.Text(String text)
                ? new TextValue(text)
                : parts.get(index).evaluate(frame);
    }

    private static Value total(Value[][] columns, Criterion[] criteria, Value @Nullable [] summed) {
        Value total = Decimal.ZERO;
        for (int row = 0; row < columns[0].length; row++) {
            Value picked = picked(columns, criteria, row);
            Value added = picked instanceof Decimal && summed != null ? summed[row] : picked;
            if (added == Missing.UNDEFINED) {
                return Missing.UNDEFINED;
            }
            if (added instanceof Decimal next && total instanceof Decimal sofar) {
                total = sofar.plus(next);
            }
        }
        return total;
    }

    /** One when the row is picked, blank when it is not, undefined when that is unknown. */
    private static Value picked(Value[][] columns, Criterion[] criteria, int row) {
        Value picked = Decimal.of(1);
        for (int i = 0; i < criteria.length; i++) {
            Value value = columns[i][row];
            if (value == Missing.UNDEFINED) {
                picked = Missing.UNDEFINED;
            } else if (!criteria[i].picks(value)) {
                return Missing.BLANK;
            }
        }
        return picked;
    }
}
