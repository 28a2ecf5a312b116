package org.cinnabar.engine.expression;

import org.cinnabar.engine.expression.evaluation.ColumnEvaluator;
import org.cinnabar.engine.expression.evaluation.Evaluator;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.evaluation.Layout;
import org.cinnabar.engine.expression.evaluation.Layout.Slot;
import org.cinnabar.engine.expression.function.FunctionTable;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.value.BooleanValue;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.TextValue;
import org.cinnabar.engine.expression.value.Value;
import org.cinnabar.engine.form.CodeList;

import java.util.List;
import java.util.Map;

/** Turns a typed tree into closures over slots (绑定), so that running it looks nothing up. */
final class Binder {

    private static final Value[] UNKNOWN_COLUMN = {Missing.UNDEFINED};

    private final Layout layout;
    private final FunctionTable functions;
    private final Map<String, CodeList> codeLists;

    Binder(Layout layout, FunctionTable functions, Map<String, CodeList> codeLists) {
        this.layout = layout;
        this.functions = functions;
        this.codeLists = codeLists;
    }

    Evaluator bind(Node node) {
        return switch (node) {
            case Node.Number(var number) -> _ -> number;
            case Node.Text(String text) -> constant(text);
            case Node.Truth(boolean truth) -> constant(truth);
            case Node.Cell cell -> cell(layout.cell(cell.form(), cell.cell()));
            case Node.Column column ->
                    column(layout.column(column.form(), column.table(), column.column()));
            case Node.RowCell cell ->
                    rowCell(layout.column(cell.form(), cell.table(), cell.column()));
            case Node.Register(String attribute) -> frame -> frame.current().register(attribute);
            case Node.Variable(String name, _) -> frame -> frame.values().variable(name);
            case Node.Form(String form, _) ->
                    frame -> BooleanValue.of(frame.values().isFilled(form));
            case Node.Call call -> call(call);
            case Node.Previous(int steps, Node argument) -> previous(steps, argument);
            case Node.Periods(Node argument) -> periods(bind(argument));
        };
    }

    private static Evaluator constant(String text) {
        Value value = text.isEmpty() ? Missing.BLANK : new TextValue(text);
        return _ -> value;
    }

    private static Evaluator constant(boolean truth) {
        Value value = BooleanValue.of(truth);
        return _ -> value;
    }

    private static Evaluator cell(Slot slot) {
        return frame -> frame.values().cell(slot);
    }

    private static ColumnEvaluator column(Slot slot) {
        return new ColumnEvaluator(frame -> frame.values().column(slot));
    }

    private static Evaluator rowCell(Slot slot) {
        return frame -> frame.current().cell(slot, frame.row());
    }

    private Evaluator call(Node.Call call) {
        List<Evaluator> arguments = call.arguments().stream().map(this::bind).toList();
        return functions
                .find(call.function())
                .orElseThrow(() -> new IllegalStateException("unknown: " + call.function()))
                .binding()
                .bind(call, arguments, codeLists);
    }

    private Evaluator previous(int steps, Node argument) {
        Evaluator inner = bind(argument);
        if (argument.type().column()) {
            return new ColumnEvaluator(
                    frame -> {
                        Frame there = frame.previous(steps);
                        return there == null ? UNKNOWN_COLUMN : inner.column(there);
                    });
        }
        return frame -> {
            Frame there = frame.previous(steps);
            return there == null ? Missing.UNDEFINED : inner.evaluate(there);
        };
    }

    private static ColumnEvaluator periods(Evaluator argument) {
        return new ColumnEvaluator(
                frame -> frame.finer().stream().map(argument::evaluate).toArray(Value[]::new));
    }
}
