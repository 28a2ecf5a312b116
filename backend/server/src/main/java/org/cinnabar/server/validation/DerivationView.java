package org.cinnabar.server.validation;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.engine.check.derivation.Derivation;
import org.cinnabar.engine.form.LocalizedText;

import java.util.List;

/** How a check came to its result (推导过程): the formula in the clerk's words, then step by step. */
@Schema(name = "Derivation")
public record DerivationView(LocalizedText formula, List<StepView> steps) {

    /** One operation in words, with its values, and what it gives (推导步骤). */
    @Schema(name = "DerivationStep")
    public record StepView(LocalizedText formula, LocalizedText values, LocalizedText result) {}

    static DerivationView of(Derivation derivation) {
        return new DerivationView(
                derivation.formula(),
                derivation.steps().stream()
                        .map(it -> new StepView(it.formula(), it.values(), it.result()))
                        .toList());
    }
}
