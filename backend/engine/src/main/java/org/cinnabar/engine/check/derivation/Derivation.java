package org.cinnabar.engine.check.derivation;

import org.cinnabar.engine.form.LocalizedText;

import java.util.List;

/** How a check came to its result (推导过程), the whole formula last. */
public record Derivation(LocalizedText formula, List<Step> steps) {

    /**
     * One operation.
     *
     * @param formula in words
     * @param values the same with the values of its operands
     * @param result what it gives
     */
    public record Step(LocalizedText formula, LocalizedText values, LocalizedText result) {}

    public Derivation {
        steps = List.copyOf(steps);
    }
}
