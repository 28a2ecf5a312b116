package org.cinnabar.engine.check;

import org.cinnabar.engine.check.dependency.DependencyOrder;
import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.FormulaCompiler;
import org.cinnabar.engine.expression.analysis.FormulaContext;
import org.cinnabar.engine.expression.evaluation.Layout;
import org.cinnabar.engine.expression.tree.Reference;
import org.cinnabar.engine.expression.tree.References;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.CellType;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FloatingTable;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.Row;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.engine.form.SummaryRule;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compiles one sort of formulas that fill cells (运算关系编译), computed or prefilled, and puts them into
 * an order in which they can be filled.
 */
final class ComputationCompiler {

    private final FormulaCompiler formulas;
    private final Function<CellDefinition, @Nullable SourceText> part;
    private final List<Fault> faults;
    private final Map<Reference, ComputedCell> cells = new LinkedHashMap<>();

    private ComputationCompiler(
            FormulaCompiler formulas,
            Function<CellDefinition, @Nullable SourceText> part,
            List<Fault> faults) {
        this.formulas = formulas;
        this.part = part;
        this.faults = faults;
    }

    /** The cells filled by {@code part} of their definitions, in order. */
    static List<ComputedCell> compile(
            FormulaCompiler formulas,
            Iterable<FormDefinition> forms,
            Function<CellDefinition, @Nullable SourceText> part,
            List<Fault> faults) {
        ComputationCompiler compiler = new ComputationCompiler(formulas, part, faults);
        for (FormDefinition form : forms) {
            form.fixedTables().forEach(table -> compiler.fixed(form.key(), table));
            form.floatingTables().forEach(table -> compiler.floating(form.key(), table));
        }
        return compiler.ordered();
    }

    /** Compiles the totals of generated forms, for their faults only. */
    static void checkSummaries(
            FormulaCompiler formulas, Iterable<FormDefinition> forms, List<Fault> faults) {
        for (FormDefinition form : forms) {
            form.tables().stream()
                    .flatMap(table -> table.leaves().stream())
                    .map(Column::summary)
                    .filter(SummaryRule.Sum.class::isInstance)
                    .map(rule -> ((SummaryRule.Sum) rule).formula())
                    .forEach(
                            it ->
                                    formulas.compile(
                                            it, FormulaContext.ANYWHERE, ValueType.NUMBER, faults));
        }
    }

    private void fixed(String form, FixedTable table) {
        for (Row row : table.rows()) {
            for (Column column : table.leaves()) {
                Optional<CellDefinition> cell =
                        table.cell(row, column).filter(it -> it.type() != null);
                if (cell.isPresent() && part.apply(cell.get()) != null) {
                    String key = table.cellKey(row, column);
                    add(
                            new Reference.Cell(form, key),
                            table.key(),
                            key,
                            cell.get(),
                            FormulaContext.inFixedRow(form, row.key()),
                            formulas.layout().cell(form, key));
                }
            }
        }
    }

    private void floating(String form, FloatingTable table) {
        for (Column column : table.leaves()) {
            CellDefinition cell = column.cell();
            String key = column.key();
            if (key != null && cell != null && cell.type() != null && part.apply(cell) != null) {
                add(
                        new Reference.Column(form, table.key(), key),
                        table.key(),
                        key,
                        cell,
                        FormulaContext.inFloatingRow(form, table.key()),
                        formulas.layout().column(form, table.key(), key));
            }
        }
    }

    private void add(
            Reference target,
            String table,
            String key,
            CellDefinition cell,
            FormulaContext context,
            Layout.Slot slot) {
        SourceText source = Objects.requireNonNull(part.apply(cell));
        CellType type = Objects.requireNonNull(cell.type());
        formulas.compile(source, context, ValueType.of(type), faults)
                .filter(formula -> isMeasuredAlike(cell, formula))
                .map(
                        formula ->
                                new ComputedCell(
                                        target,
                                        Objects.requireNonNull(context.form()),
                                        table,
                                        key,
                                        target instanceof Reference.Column,
                                        scale(cell, type),
                                        formula,
                                        References.of(formula.tree()),
                                        slot))
                .ifPresent(computed -> cells.putIfAbsent(target, computed));
    }

    private boolean isMeasuredAlike(CellDefinition cell, Formula formula) {
        Type stated = new Type(ValueType.NUMBER, false, cell.unit());
        Type found = formula.tree().type();
        if (!found.contradictsUnitOf(stated)) {
            return true;
        }
        faults.add(
                CheckFault.MEASURE_UNIT.at(
                        formula.source().location(), stated.shownUnit(), found.shownUnit()));
        return false;
    }

    private static @Nullable Integer scale(CellDefinition cell, CellType type) {
        return switch (type) {
            case INTEGER -> 0;
            case DECIMAL -> cell.scale();
            case TEXT, CODE, DATE, BOOLEAN -> null;
        };
    }

    private List<ComputedCell> ordered() {
        Map<Reference, Set<Reference>> needs = new LinkedHashMap<>();
        cells.forEach((target, cell) -> needs.put(target, cell.dependsOn()));
        DependencyOrder<Reference> order = DependencyOrder.of(needs);
        for (List<Reference> circle : order.circles()) {
            faults.add(circular(circle));
        }
        List<ComputedCell> ordered = new ArrayList<>();
        order.order().forEach(target -> ordered.add(Objects.requireNonNull(cells.get(target))));
        return ordered;
    }

    private Fault circular(List<Reference> circle) {
        String path = circle.stream().map(Reference::toString).collect(Collectors.joining(" → "));
        ComputedCell first = Objects.requireNonNull(cells.get(circle.get(0)));
        return CheckFault.CIRCULAR_COMPUTATION.at(
                first.formula().source().location(), path + " → " + circle.get(0));
    }
}
