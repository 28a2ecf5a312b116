package org.cinnabar.engine.synthesis;

import org.cinnabar.engine.check.CheckProgram;
import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.FormulaCompiler;
import org.cinnabar.engine.expression.analysis.FormulaContext;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.engine.synthesis.Recipe.Assignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles recipes (合成配方编译器), reporting everything that is wrong with them. */
public final class RecipeCompiler {

    private final CheckProgram program;
    private final FormulaCompiler formulas;
    private final SchemeForms forms;
    private final List<Fault> faults = new ArrayList<>();

    private RecipeCompiler(
            SchemeDefinition scheme, Collection<FormDefinition> forms, CheckProgram program) {
        this.program = program;
        this.formulas = program.formulas().with(RecipeFunctions.ALL).with(NamingFunctions.ALL);
        this.forms =
                new SchemeForms(
                        scheme,
                        forms.stream()
                                .collect(
                                        Collectors.toMap(FormDefinition::key, Function.identity())),
                        formulas.layout());
    }

    /** The compiled recipe; empty when anything was added to {@code faults}. */
    public static Optional<Synthesis> compile(
            Recipe recipe,
            SchemeDefinition scheme,
            Collection<FormDefinition> forms,
            CheckProgram program,
            List<Fault> faults) {
        RecipeCompiler compiler = new RecipeCompiler(scheme, forms, program);
        Synthesis synthesis = compiler.synthesis(recipe);
        faults.addAll(compiler.faults);
        return compiler.faults.isEmpty() ? Optional.of(synthesis) : Optional.empty();
    }

    private Synthesis synthesis(Recipe recipe) {
        Map<String, TypeProgram> types = new LinkedHashMap<>();
        recipe.unitTypes().forEach((key, type) -> types.put(key, type(recipe.common(), type)));
        List<Mutation> mutations = recipe.violations().stream().map(this::mutation).toList();
        return new Synthesis(recipe, program, forms, types, mutations);
    }

    private TypeProgram type(Recipe.TypeRecipe common, Recipe.TypeRecipe type) {
        Map<String, Type> variables = new LinkedHashMap<>();
        List<Step> let = variables(joined(common.let(), type.let()), variables);
        List<TypeProgram.Register> register =
                register(joined(common.register(), type.register()), variables);
        List<Step> each = variables(joined(common.each(), type.each()), variables);
        List<Step> steps = new ArrayList<>();
        for (Recipe.FormRecipe form : joined(type.forms(), common.forms())) {
            form.tables().forEach(table -> rows(form.form(), table, variables, steps));
            form.cells().forEach(cell -> cell(form.form(), cell, variables).ifPresent(steps::add));
        }
        return new TypeProgram(let, register, each, steps);
    }

    private List<TypeProgram.Register> register(
            List<Assignment> attributes, Map<String, Type> variables) {
        List<TypeProgram.Register> register = new ArrayList<>();
        for (Assignment attribute : attributes) {
            formulas.compile(
                            attribute.formula(),
                            FormulaContext.ANYWHERE.with(variables),
                            ValueType.TEXT,
                            faults)
                    .ifPresent(it -> register.add(new TypeProgram.Register(attribute.name(), it)));
        }
        return register;
    }

    private static <T> List<T> joined(List<T> first, List<T> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private List<Step> variables(List<Assignment> assignments, Map<String, Type> known) {
        List<Step> steps = new ArrayList<>();
        for (Assignment assignment : assignments) {
            formula(assignment.formula(), FormulaContext.ANYWHERE.with(known))
                    .ifPresent(
                            formula -> {
                                known.put(assignment.name(), formula.tree().type());
                                steps.add(new Step.SetVariable(assignment.name(), formula));
                            });
        }
        return steps;
    }

    private Optional<Step> cell(String form, Assignment assignment, Map<String, Type> variables) {
        Optional<CellDefinition> cell =
                known(forms.cell(form, assignment.name()), assignment, form);
        Optional<Formula> formula =
                formula(assignment.formula(), FormulaContext.inForm(form).with(variables));
        return both(
                cell,
                formula,
                (definition, of) ->
                        new Step.SetCell(
                                formulas.layout().cell(form, assignment.name()),
                                scale(definition),
                                of));
    }

    private void rows(
            String form, Recipe.TableRecipe table, Map<String, Type> variables, List<Step> steps) {
        Map<String, Type> inBlock = new LinkedHashMap<>(variables);
        inBlock.put(Step.ROW_NUMBER, Type.NUMBER);
        inBlock.put(Step.ROW_COUNT, Type.NUMBER);
        FormulaContext context = FormulaContext.inFloatingRow(form, table.table()).with(inBlock);
        for (Recipe.Block block : table.blocks()) {
            SourceText count = block.count();
            Optional<Formula> rows =
                    count == null
                            ? Optional.empty()
                            : formula(count, FormulaContext.ANYWHERE.with(variables));
            List<Step.SetColumn> columns = new ArrayList<>();
            for (Assignment assignment : block.columns()) {
                column(form, table.table(), assignment, context).ifPresent(columns::add);
            }
            if (forms.definition(form).flatMap(f -> f.floatingTable(table.table())).isPresent()) {
                steps.add(
                        new Step.AddRows(
                                formulas.layout().table(form, table.table()),
                                rows.orElse(null),
                                columns));
            }
        }
    }

    private Optional<Step.SetColumn> column(
            String form, String table, Assignment assignment, FormulaContext context) {
        Optional<CellDefinition> cell =
                known(forms.column(form, table, assignment.name()), assignment, form);
        return both(
                cell,
                formula(assignment.formula(), context),
                (definition, formula) ->
                        new Step.SetColumn(
                                formulas.layout().column(form, table, assignment.name()),
                                scale(definition),
                                formula));
    }

    private Mutation mutation(Recipe.Violation violation) {
        return new Mutation(violation, violation.changes().stream().map(this::change).toList());
    }

    private Mutation.CompiledChange change(Recipe.Change change) {
        Map<String, Mutation.ScaledFormula> values = new LinkedHashMap<>();
        switch (change) {
            case Recipe.Change.SetCell(String form, String cell, SourceText value) ->
                    scaled(
                            new Assignment(cell, value),
                            forms.cell(form, cell),
                            FormulaContext.inForm(form),
                            values);
            case Recipe.Change.SetRowCell(
                            String form,
                            String table,
                            _,
                            String column,
                            SourceText value) ->
                    scaled(
                            new Assignment(column, value),
                            forms.column(form, table, column),
                            FormulaContext.inFloatingRow(form, table),
                            values);
            case Recipe.Change.RemoveRow _ -> {}
            case Recipe.Change.AddRow(String form, String table, List<Assignment> columns) ->
                    columns.forEach(
                            column ->
                                    scaled(
                                            column,
                                            forms.column(form, table, column.name()),
                                            FormulaContext.inForm(form),
                                            values));
        }
        return new Mutation.CompiledChange(change, values);
    }

    private void scaled(
            Assignment assignment,
            Optional<CellDefinition> cell,
            FormulaContext context,
            Map<String, Mutation.ScaledFormula> values) {
        both(
                        known(cell, assignment, Objects.requireNonNullElse(context.form(), "")),
                        formula(assignment.formula(), context),
                        (definition, formula) ->
                                new Mutation.ScaledFormula(formula, scale(definition)))
                .ifPresent(formula -> values.put(assignment.name(), formula));
    }

    private Optional<Formula> formula(SourceText source, FormulaContext context) {
        return formulas.compile(source, context, faults);
    }

    private Optional<CellDefinition> known(
            Optional<CellDefinition> cell, Assignment assignment, String form) {
        if (cell.isEmpty()) {
            faults.add(
                    new Fault(
                            assignment.formula().location(),
                            "UNKNOWN_CELL",
                            new LocalizedText(
                                    form + " 中没有单元格 " + assignment.name(),
                                    form + " has no cell " + assignment.name())));
        }
        return cell;
    }

    private static int scale(CellDefinition cell) {
        return Objects.requireNonNullElse(cell.scale(), 0);
    }

    private static <A, B, C> Optional<C> both(
            Optional<A> one, Optional<B> other, java.util.function.BiFunction<A, B, C> join) {
        return one.flatMap(a -> other.map(b -> join.apply(a, b)));
    }
}
