package org.cinnabar.engine.conformance;

import org.cinnabar.engine.check.CheckCode;
import org.cinnabar.engine.check.CheckDefinition;
import org.cinnabar.engine.check.CheckLevel;
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
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles what a conformance case writes. */
final class CaseCompiler {

    private static final SourceLocation HERE = new SourceLocation("case", 1, 1);
    private static final ConformanceScheme SCHEME = ConformanceScheme.read();
    private static final CheckProgram EMPTY = program(SCHEME, List.of());

    private CaseCompiler() {}

    static FormulaCompiler formulas() {
        return EMPTY.formulas();
    }

    static Optional<Formula> formula(ConformanceCase given, List<Fault> faults) {
        return formulas().compile(source(given.text("formula")), context(given), faults);
    }

    /** Where the formula of a case runs. */
    static Frame frame(ConformanceCase given) {
        Frame frame = formulas().frame(given.current(), given.related());
        return given.has("row") ? frame.inRow(given.json().get("row").asInt()) : frame;
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

    static CheckProgram program(ConformanceCase given) {
        return program(given, CheckCode.BYTECODE);
    }

    static CheckProgram program(ConformanceCase given, CheckCode code) {
        if (given.has("check")) {
            return program(SCHEME, List.of(check(given.json().get("check"))), code);
        }
        if (given.has("computed")) {
            Map<String, Map<String, String>> cells = new LinkedHashMap<>();
            for (JsonNode cell : given.json().get("computed")) {
                Map<String, String> stated = new LinkedHashMap<>();
                stated.put("formula", cell.get("formula").asString());
                if (cell.has("scale")) {
                    stated.put("scale", cell.get("scale").asString());
                }
                cells.put(cell.get("cell").asString(), stated);
            }
            return program(SCHEME.computing(cells), List.of());
        }
        return EMPTY;
    }

    private static CheckProgram program(ConformanceScheme scheme, List<CheckDefinition> checks) {
        return program(scheme, checks, CheckCode.BYTECODE);
    }

    private static CheckProgram program(
            ConformanceScheme scheme, List<CheckDefinition> checks, CheckCode code) {
        Compilation compilation =
                SchemeCompiler.compile(
                        scheme.definition(), scheme.forms(), checks, scheme.codeLists(), code);
        return compilation
                .program()
                .orElseThrow(() -> new AssertionError(compilation.faults().toString()));
    }

    private static CheckDefinition check(JsonNode check) {
        return new CheckDefinition(
                "C",
                LocalizedText.same("C"),
                CheckLevel.MANDATORY,
                source(check.get("formula").asString()),
                optional(check, "tolerance"),
                optional(check, "when"),
                optional(check, "forEach"),
                optional(check, "form"),
                null,
                source(check.get("message").get("zh").asString()),
                source(check.get("message").get("en").asString()),
                HERE);
    }

    private static @Nullable SourceText optional(JsonNode node, String property) {
        return node.has(property) ? source(node.get(property).asString()) : null;
    }

    private static SourceText source(@Nullable String text) {
        return new SourceText(java.util.Objects.requireNonNull(text), HERE);
    }

    /** What other back ends run: the compiled formula, check or computed cells of the case. */
    static Map<String, Object> document(ConformanceCase given) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", given.name());
        if (given.has("formula")) {
            List<Fault> faults = new ArrayList<>();
            Formula formula = formula(given, faults).orElseThrow();
            document.put("expression", NodeDocument.of(formula.tree()));
        } else if (given.has("check")) {
            document.put("check", ProgramDocument.of(program(given).checks().get(0)));
        } else if (given.has("computed")) {
            document.put(
                    "computed",
                    program(given).computed().stream().map(ProgramDocument::of).toList());
        }
        return document;
    }
}
