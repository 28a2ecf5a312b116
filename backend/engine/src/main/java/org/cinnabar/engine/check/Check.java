package org.cinnabar.engine.check;

import org.cinnabar.engine.check.judgement.Judge;
import org.cinnabar.engine.check.judgement.Tolerance;
import org.cinnabar.engine.check.message.Message;
import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.tree.Reference;

import java.util.Optional;
import java.util.Set;

/**
 * A compiled check (审核关系), numbered in the order of the pack from 0. It applies to units that file
 * all of {@code forms}; {@code place} is the form its findings belong to.
 */
public record Check(
        int number,
        CheckDefinition definition,
        CheckKind kind,
        Set<String> forms,
        String place,
        Optional<FloatingRows> forEach,
        Optional<Formula> when,
        Formula formula,
        Optional<Tolerance> tolerance,
        Message message,
        Set<Reference> dependsOn,
        Judge judge) {

    /** The floating table whose rows a check goes through (逐行审核). */
    public record FloatingRows(String form, String table) {}

    public String id() {
        return definition.id();
    }
}
