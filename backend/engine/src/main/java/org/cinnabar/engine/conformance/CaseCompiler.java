package org.cinnabar.engine.conformance;

import org.cinnabar.engine.check.CheckCode;
import org.cinnabar.engine.check.CheckDefinition;
import org.cinnabar.engine.check.CheckProgram;
import org.cinnabar.engine.check.Compilation;
import org.cinnabar.engine.check.NodeDocument;
import org.cinnabar.engine.check.ProgramDocument;
import org.cinnabar.engine.check.SchemeCompiler;
import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.FormulaCompiler;
import org.cinnabar.engine.expression.analysis.FormulaContext;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles what the cases over one scheme write (用例编译). */
public final class CaseCompiler {

    private static final SourceLocation HERE = new SourceLocation("case", 1, 1);

    private final ConformanceScheme scheme;
    private final CheckProgram empty;

    /** Cases over one formula usually follow each other. */
    private @Nullable Compiled last;

    private record Compiled(
            String text, FormulaContext context, Optional<Formula> formula, List<Fault> faults) {

        boolean isOf(String otherText, FormulaContext otherContext) {
            return text.equals(otherText) && context.equals(otherContext);
        }
    }

    public CaseCompiler(ConformanceScheme scheme) {
        this.scheme = scheme;
        this.empty = program(scheme, List.of(), CheckCode.BYTECODE);
    }

    /** The scheme of the cases. */
    public ConformanceScheme scheme() {
        return scheme;
    }

    /** The compiler of the scheme's formulas. */
    public FormulaCompiler formulas() {
        return empty.formulas();
    }

    /** The formula of the case; why it is refused is added to {@code faults}. */
    public Optional<Formula> formula(ConformanceCase given, List<Fault> faults) {
        Compiled compiled = compiled(given.document().needed("formula"), context(given));
        faults.addAll(compiled.faults());
        return compiled.formula();
    }

    private Compiled compiled(String text, FormulaContext context) {
        Compiled known = last;
        if (known != null && known.isOf(text, context)) {
            return known;
        }
        List<Fault> faults = new ArrayList<>();
        Optional<Formula> formula = formulas().compile(source(text), context, faults);
        Compiled compiled = new Compiled(text, context, formula, List.copyOf(faults));
        last = compiled;
        return compiled;
    }

    /** The formula of a case that is not refused. */
    public Formula formula(ConformanceCase given) {
        List<Fault> faults = new ArrayList<>();
        return formula(given, faults)
                .orElseThrow(() -> new IllegalArgumentException(given + ": " + faults));
    }

    /** Where the formula of a case runs. */
    public Frame frame(ConformanceCase given) {
        Frame frame = formulas().frame(given.current(), given.related());
        Integer row = given.document().number("row");
        return row == null ? frame : frame.inRow(row);
    }

    private static FormulaContext context(ConformanceCase given) {
        String forEach = given.text("forEach");
        if (forEach != null) {
            String[] address = forEach.split("\\.");
            return FormulaContext.inFloatingRow(address[0], address[1]);
        }
        String form = given.text("form");
        return form == null ? FormulaContext.ANYWHERE : FormulaContext.inForm(form);
    }

    /**
     * The program of the case: its one check, its computed cells, or nothing beside the scheme's.
     */
    public CheckProgram program(ConformanceCase given) {
        return program(given, CheckCode.BYTECODE);
    }

    /** The same, with its checks in that form. */
    public CheckProgram program(ConformanceCase given, CheckCode code) {
        if (given.has("check")) {
            return program(scheme, List.of(check(given)), code);
        }
        if (given.has("computed")) {
            Map<String, Map<String, String>> cells = new LinkedHashMap<>();
            for (Document cell : given.document().objects("computed")) {
                cells.put(cell.needed("cell"), cell.texts());
            }
            return program(scheme.computing(cells), List.of(), code);
        }
        return empty;
    }

    /** Why the check of the case cannot be published. */
    List<Fault> refusal(ConformanceCase given) {
        return SchemeCompiler.publishable(
                        scheme.definition(),
                        scheme.forms(),
                        List.of(check(given)),
                        scheme.codeLists())
                .faults();
    }

    private static CheckDefinition check(ConformanceCase given) {
        return CaseCheck.of(given.document().object("check"));
    }

    private static CheckProgram program(
            ConformanceScheme scheme, List<CheckDefinition> checks, CheckCode code) {
        Compilation compilation =
                SchemeCompiler.compile(
                        scheme.definition(), scheme.forms(), checks, scheme.codeLists(), code);
        return compilation
                .program()
                .orElseThrow(() -> new IllegalArgumentException(compilation.faults().toString()));
    }

    private static SourceText source(String text) {
        return new SourceText(text, HERE);
    }

    /** What back ends without a reader of formulas run: the compiled formula, check or cells. */
    public Map<String, Object> document(ConformanceCase given) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", given.name());
        if (given.has("formula")) {
            document.put("expression", NodeDocument.of(formula(given).tree()));
        } else if (given.has("check")) {
            document.put("check", ProgramDocument.of(program(given).checks().get(0)));
        } else if (given.has("computed") || given.has("rules")) {
            document.put(
                    "computed",
                    program(given).computed().stream().map(ProgramDocument::of).toList());
        }
        return document;
    }
}
