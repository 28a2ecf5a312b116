package org.cinnabar.engine.crosscheck;

import org.cinnabar.engine.check.CheckFault;
import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.FormulaCompiler;
import org.cinnabar.engine.expression.analysis.FormulaContext;
import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Reference;
import org.cinnabar.engine.expression.tree.References;
import org.cinnabar.engine.expression.tree.Suggestions;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.SourceText;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles single sides (一方编译). */
final class SideCompiler {

    private final FormulaCompiler formulas;
    private final List<Fault> faults;

    SideCompiler(FormulaCompiler formulas, List<Fault> faults) {
        this.formulas = formulas;
        this.faults = faults;
    }

    /** The compiled side; empty when anything is wrong, which is added to the faults. */
    Optional<CrossSide> compile(CrossSideDefinition definition) {
        int before = faults.size();
        SourceText rows = definition.rows();
        SourceText form = definition.form();
        if (rows != null && form == null) {
            return ofRows(definition, rows).filter(_ -> faults.size() == before);
        }
        if (form != null && rows == null && isWhole(definition)) {
            return ofForm(definition, form).filter(_ -> faults.size() == before);
        }
        faults.add(CrossFault.CROSS_SOURCE.at(definition.location(), definition.key()));
        return Optional.empty();
    }

    private static boolean isWhole(CrossSideDefinition definition) {
        return definition.counterparty() == null
                && definition.where() == null
                && definition.match().isEmpty();
    }

    private Optional<CrossSide> ofRows(CrossSideDefinition definition, SourceText rows) {
        String[] parts = rows.text().strip().split("\\.", -1);
        boolean known =
                parts.length == 2
                        && formulas.catalog()
                                .form(parts[0])
                                .flatMap(form -> form.floatingTable(parts[1]))
                                .isPresent();
        if (!known) {
            faults.add(
                    CheckFault.FOR_EACH.at(
                            rows.location(),
                            rows.text(),
                            Suggestions.of(rows.text(), formulas.catalog().floatingTables())));
            return Optional.empty();
        }
        FormulaContext context = FormulaContext.inFloatingRow(parts[0], parts[1]);
        return Optional.of(
                side(
                        definition,
                        parts[0],
                        Optional.of(parts[1]),
                        formula(definition.counterparty(), context, ValueType.TEXT),
                        formula(definition.where(), context, ValueType.BOOLEAN),
                        context));
    }

    private Optional<CrossSide> ofForm(CrossSideDefinition definition, SourceText form) {
        if (formulas.catalog().form(form.text()).isEmpty()) {
            faults.add(
                    FaultMessage.UNKNOWN_FORM.at(
                            form.location(),
                            form.text(),
                            Suggestions.of(form.text(), formulas.catalog().forms())));
            return Optional.empty();
        }
        return Optional.of(
                side(
                        definition,
                        form.text(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        FormulaContext.inForm(form.text())));
    }

    private CrossSide side(
            CrossSideDefinition definition,
            String form,
            Optional<String> table,
            Optional<Formula> counterparty,
            Optional<Formula> where,
            FormulaContext context) {
        return new CrossSide(
                definition.key(),
                definition.title(),
                form,
                table,
                counterparty,
                where,
                formulas(definition.match(), context),
                formulas(definition.amounts(), context));
    }

    private Map<String, Formula> formulas(Map<String, SourceText> sources, FormulaContext context) {
        Map<String, Formula> compiled = new LinkedHashMap<>();
        sources.forEach(
                (name, source) ->
                        current(formulas.compile(source, context, faults))
                                .ifPresent(formula -> compiled.put(name, formula)));
        return compiled;
    }

    private Optional<Formula> formula(
            @Nullable SourceText source, FormulaContext context, ValueType expected) {
        return Optional.ofNullable(source)
                .flatMap(it -> current(formulas.compile(it, context, expected, faults)));
    }

    /** Sides are compared within one period. */
    private Optional<Formula> current(Optional<Formula> formula) {
        formula.filter(
                        it ->
                                References.of(it.tree()).stream()
                                        .anyMatch(Reference.Elsewhere.class::isInstance))
                .ifPresent(
                        it -> faults.add(CrossFault.CROSS_OTHER_PERIOD.at(it.source().location())));
        return formula;
    }
}
