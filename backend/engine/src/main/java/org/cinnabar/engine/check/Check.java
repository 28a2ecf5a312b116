package org.cinnabar.engine.check;

import org.cinnabar.engine.check.judgement.Judge;
import org.cinnabar.engine.check.judgement.Tolerance;
import org.cinnabar.engine.check.message.Message;
import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.analysis.FormulaContext;
import org.cinnabar.engine.expression.tree.Reference;
import org.cinnabar.engine.form.SourceText;

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

    /** Where the names of its formulas are looked up. */
    public FormulaContext context() {
        return context(definition, forEach);
    }

    static FormulaContext context(CheckDefinition definition, Optional<FloatingRows> forEach) {
        SourceText form = definition.form();
        return forEach.map(rows -> FormulaContext.inFloatingRow(rows.form(), rows.table()))
                .orElseGet(
                        () ->
                                form == null
                                        ? FormulaContext.ANYWHERE
                                        : FormulaContext.inForm(form.text()));
    }
}
