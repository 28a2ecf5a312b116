package org.cinnabar.engine.expression;

import org.cinnabar.engine.expression.analysis.FormCatalog;
import org.cinnabar.engine.expression.analysis.FormulaContext;
import org.cinnabar.engine.expression.analysis.Typing;
import org.cinnabar.engine.expression.evaluation.CellValues;
import org.cinnabar.engine.expression.evaluation.Evaluator;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.evaluation.Layout;
import org.cinnabar.engine.expression.evaluation.ReadNeighbours;
import org.cinnabar.engine.expression.function.FunctionDefinition;
import org.cinnabar.engine.expression.function.FunctionTable;
import org.cinnabar.engine.expression.syntax.Parser;
import org.cinnabar.engine.expression.syntax.Syntax;
import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.form.CodeList;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.engine.form.SubmissionData;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compiles formulas over one set of forms (公式编译器), and reads the submissions they run on. */
public final class FormulaCompiler {

    private final FormCatalog catalog;
    private final Layout layout;
    private final FunctionTable functions;
    private final Map<String, CodeList> codeLists;

    private FormulaCompiler(
            FormCatalog catalog,
            Layout layout,
            FunctionTable functions,
            Map<String, CodeList> codeLists) {
        this.catalog = catalog;
        this.layout = layout;
        this.functions = functions;
        this.codeLists = Map.copyOf(codeLists);
    }

    /** A compiler for formulas over these forms, with the standard functions. */
    public static FormulaCompiler of(
            Collection<FormDefinition> forms,
            Set<String> register,
            Map<String, CodeList> codeLists) {
        return new FormulaCompiler(
                new FormCatalog(forms, register),
                new Layout(forms, register),
                FunctionTable.standard(),
                codeLists);
    }

    /** The same with further functions. */
    public FormulaCompiler with(Collection<FunctionDefinition> more) {
        return new FormulaCompiler(catalog, layout, functions.with(more), codeLists);
    }

    /** Compiles a formula of any type; what is wrong with it is added to {@code faults}. */
    public Optional<Formula> compile(
            SourceText source, FormulaContext context, List<Fault> faults) {
        List<Fault> found = new ArrayList<>();
        Syntax syntax = Parser.parse(source, found);
        Typing typing = new Typing(source, catalog, context, functions, codeLists, found);
        Node tree = typing.formula(syntax);
        faults.addAll(found);
        return tree == null || !found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Formula(source, tree, typing.places(), bind(tree)));
    }

    /** Compiles a formula whose value must be of that type. */
    public Optional<Formula> compile(
            SourceText source, FormulaContext context, ValueType expected, List<Fault> faults) {
        Optional<Formula> formula = compile(source, context, faults);
        formula.map(it -> it.tree().type().value())
                .filter(type -> type != expected)
                .map(type -> wrongType(source, expected, type))
                .ifPresent(faults::add);
        return formula.filter(it -> it.tree().type().value() == expected);
    }

    private static Fault wrongType(SourceText source, ValueType expected, ValueType type) {
        return FaultMessage.RESULT_TYPE.at(source.location(), expected.title(), type.title());
    }

    /** Makes a typed tree, or a part of one, ready to run. */
    public Evaluator bind(Node tree) {
        return new Binder(layout, functions, codeLists).bind(tree);
    }

    /** The slots of the forms' cells. */
    public Layout layout() {
        return layout;
    }

    /** The forms and register attributes that formulas may name. */
    public FormCatalog catalog() {
        return catalog;
    }

    /** A frame over a submission as it is written, with its computed cells as stored. */
    public Frame frame(SubmissionData current, RelatedSubmissions related) {
        return Frame.of(CellValues.read(layout, current), new ReadNeighbours(layout, related));
    }
}
