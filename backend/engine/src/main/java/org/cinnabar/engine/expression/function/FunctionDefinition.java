package org.cinnabar.engine.expression.function;

import org.cinnabar.engine.expression.evaluation.Evaluator;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.Value;

import java.util.List;
import java.util.function.Function;

/** A function or operator of the language (函数): name, parameters, type rule, implementation. */
public record FunctionDefinition(
        String name, Signature signature, TypeRule typing, Binding binding) {

    /**
     * A function of present values only: any undefined argument makes it undefined, otherwise any
     * blank one makes it blank.
     */
    public static FunctionDefinition strict(
            String name, Signature signature, Type result, Function<Value[], Value> body) {
        return strict(name, signature, TypeRule.always(result), body);
    }

    /** The same with a type rule of its own. */
    public static FunctionDefinition strict(
            String name, Signature signature, TypeRule typing, Function<Value[], Value> body) {
        return new FunctionDefinition(
                name, signature, typing, (_, arguments, _) -> strict(arguments, body));
    }

    /** Runs {@code body} when all arguments are present. */
    static Evaluator strict(List<Evaluator> arguments, Function<Value[], Value> body) {
        Evaluator[] parts = arguments.toArray(Evaluator[]::new);
        return frame -> strict(parts, frame, body);
    }

    private static Value strict(Evaluator[] parts, Frame frame, Function<Value[], Value> body) {
        Value[] values = new Value[parts.length];
        boolean blank = false;
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].evaluate(frame);
            if (values[i] == Missing.UNDEFINED) {
                return Missing.UNDEFINED;
            }
            blank |= values[i] == Missing.BLANK;
        }
        return blank ? Missing.BLANK : body.apply(values);
    }
}
