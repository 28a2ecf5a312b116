package org.cinnabar.engine.expression.function;

import java.util.ArrayList;
import java.util.List;

/** The parameters of a function (形参表): those needed, those optional, and those that repeat. */
public record Signature(
        List<Parameter> required, List<Parameter> optional, List<Parameter> repeating) {

    public Signature {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
        repeating = List.copyOf(repeating);
    }

    /** Exactly these. */
    public static Signature of(Parameter... required) {
        return new Signature(List.of(required), List.of(), List.of());
    }

    /** These, and optionally one more. */
    public Signature optionally(Parameter parameter) {
        return new Signature(required, List.of(parameter), repeating);
    }

    /** These, and then any number of times those. */
    public Signature repeating(Parameter... parameters) {
        return new Signature(required, optional, List.of(parameters));
    }

    /** Whether a call may have that many arguments. */
    public boolean accepts(int count) {
        int fixed = required.size() + optional.size();
        if (count < required.size()) {
            return false;
        }
        return count <= fixed || !repeating.isEmpty() && (count - fixed) % repeating.size() == 0;
    }

    /** The parameter that the argument at {@code index} belongs to. */
    public Parameter parameter(int index) {
        List<Parameter> fixed = new ArrayList<>(required);
        fixed.addAll(optional);
        return index < fixed.size()
                ? fixed.get(index)
                : repeating.get((index - fixed.size()) % repeating.size());
    }

    /** How many arguments are wanted, for messages: {@code 2}, {@code 1–2}, {@code ≥ 1}. */
    public String counts() {
        if (!repeating.isEmpty()) {
            return "≥ " + required.size();
        }
        return optional.isEmpty()
                ? String.valueOf(required.size())
                : required.size() + "–" + (required.size() + optional.size());
    }
}
