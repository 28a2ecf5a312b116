package org.cinnabar.engine.expression.analysis;

import org.cinnabar.engine.expression.function.FunctionDefinition;
import org.cinnabar.engine.expression.function.FunctionTable;
import org.cinnabar.engine.expression.function.Parameter;
import org.cinnabar.engine.expression.syntax.Syntax;
import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Places;
import org.cinnabar.engine.expression.tree.Suggestions;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.form.CodeList;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.SourceText;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives every node of a formula its meaning and type (类型检查). A part that is at fault becomes null,
 * and what contains it is not reported again.
 */
public final class Typing {

    private final SourceText source;
    private final FormCatalog catalog;
    private final FunctionTable functions;
    private final Map<String, CodeList> codeLists;
    private final Scope scope;
    private final List<Fault> faults;
    private final Places places = new Places();
    private final Lookback lookback = new Lookback(this);
    private final Conversion conversion;

    public Typing(
            SourceText source,
            FormCatalog catalog,
            FormulaContext context,
            FunctionTable functions,
            Map<String, CodeList> codeLists,
            List<Fault> faults) {
        this.source = source;
        this.catalog = catalog;
        this.functions = functions;
        this.codeLists = codeLists;
        this.scope = new Scope(catalog, context);
        this.faults = faults;
        this.conversion = new Conversion(this, catalog);
    }

    /** The typed tree of a formula that yields one value; null when anything is at fault. */
    public @Nullable Node formula(Syntax tree) {
        Node node = node(tree);
        return node == null ? null : scalar(node, tree);
    }

    /** Where the nodes of the trees made here stand. */
    public Places places() {
        return places;
    }

    /** The typed tree; it may stand for a whole column. */
    @Nullable Node node(Syntax tree) {
        Node node = typed(tree);
        if (node != null) {
            places.note(node, tree.start());
        }
        return node;
    }

    private @Nullable Node typed(Syntax tree) {
        return switch (tree) {
            case Syntax.Number number -> new Node.Number(number.value());
            case Syntax.Text text -> new Node.Text(text.value());
            case Syntax.Truth truth -> new Node.Truth(truth.value());
            case Syntax.Name name -> named(name);
            case Syntax.Call call -> call(call);
            case Syntax.Unreadable _ -> null;
        };
    }

    private @Nullable Node named(Syntax.Name name) {
        return switch (scope.resolve(name.segments(), name.text())) {
            case Resolution.Found(Node node) -> node;
            case Resolution.Failed(FaultMessage message, Object[] details) ->
                    fault(name, message, details);
            case Resolution.Broken _ -> null;
        };
    }

    private @Nullable Node call(Syntax.Call call) {
        if (Lookback.FUNCTIONS.contains(call.function())) {
            return lookback.call(call);
        }
        if (Conversion.FUNCTION.equals(call.function())) {
            return conversion.call(call);
        }
        Optional<FunctionDefinition> known = functions.find(call.function());
        if (known.isEmpty()) {
            fault(
                    call,
                    FaultMessage.UNKNOWN_FUNCTION,
                    call.function(),
                    Suggestions.of(call.function(), callable()));
            call.arguments().forEach(this::node);
            return null;
        }
        FunctionDefinition function = known.get();
        int count = call.arguments().size();
        if (!function.signature().accepts(count)) {
            fault(
                    call,
                    FaultMessage.ARGUMENT_COUNT,
                    call.function(),
                    function.signature().counts(),
                    count);
            return null;
        }
        List<Node> arguments = arguments(call, function);
        return arguments == null
                ? null
                : function.typing().apply(new Site(call, arguments, codeLists, this));
    }

    private List<String> callable() {
        List<String> names = new ArrayList<>(functions.names());
        names.addAll(Lookback.FUNCTIONS);
        names.add(Conversion.FUNCTION);
        return names;
    }

    private @Nullable List<Node> arguments(Syntax.Call call, FunctionDefinition function) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            Node node = argument(call, i, function.signature().parameter(i));
            if (node != null) {
                nodes.add(node);
            }
        }
        return nodes.size() == call.arguments().size() ? nodes : null;
    }

    private @Nullable Node argument(Syntax.Call call, int index, Parameter parameter) {
        Syntax argument = call.arguments().get(index);
        if (parameter.shape() == Parameter.Shape.FORM) {
            return form(argument, call.function());
        }
        Node node = node(argument);
        return node == null ? null : fitting(node, call.function(), argument, parameter);
    }

    private @Nullable Node fitting(
            Node node, String function, Syntax argument, Parameter parameter) {
        ValueType type = node.type().value();
        if (!parameter.types().contains(type)) {
            ValueType wanted = parameter.types().iterator().next();
            return fault(
                    argument, FaultMessage.TYPE_MISMATCH, function, wanted.title(), type.title());
        }
        return switch (parameter.shape()) {
            case SCALAR -> scalar(node, argument);
            case COLUMN ->
                    node.type().column()
                            ? node
                            : fault(argument, FaultMessage.COLUMN_EXPECTED, function);
            case LITERAL ->
                    node instanceof Node.Text
                            ? node
                            : fault(argument, FaultMessage.LITERAL_EXPECTED, function);
            case EITHER, FORM -> node;
        };
    }

    private @Nullable Node form(Syntax argument, String function) {
        if (!(argument instanceof Syntax.Name name) || name.segments().size() != 1) {
            return fault(argument, FaultMessage.LITERAL_EXPECTED, function);
        }
        String key = name.text();
        return catalog.form(key).isPresent()
                ? new Node.Form(key, catalog.notEntered(key))
                : fault(name, FaultMessage.UNKNOWN_FORM, key, Suggestions.of(key, catalog.forms()));
    }

    @Nullable Node scalar(Node node, Syntax where) {
        return node.type().column() ? fault(where, FaultMessage.COLUMN_OUTSIDE_AGGREGATE) : node;
    }

    @Nullable Node fault(Syntax where, FaultMessage message, Object... details) {
        faults.add(message.at(source.at(where.start()), details));
        return null;
    }
}
