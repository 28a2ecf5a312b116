package org.cinnabar.engine.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.check.CheckDefinition;
import org.cinnabar.engine.check.CheckLevel;
import org.cinnabar.engine.check.Compilation;
import org.cinnabar.engine.check.SchemeCompiler;
import org.cinnabar.engine.conformance.CaseCompiler;
import org.cinnabar.engine.conformance.ConformanceCase;
import org.cinnabar.engine.conformance.ConformanceFolder;
import org.cinnabar.engine.conformance.ConformanceScheme;
import org.cinnabar.engine.conformance.Document;
import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.FormulaCompiler;
import org.cinnabar.engine.expression.analysis.FormulaContext;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.engine.form.SubmissionData;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text that somebody hands in as a formula: it is refused with faults that lie inside of it, or
 * it becomes a tree that runs; neither takes long, and nothing else ever happens.
 */
public final class HostileFormula {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final SourceLocation HERE = new SourceLocation("hostile", 1, 1);
    private static final ConformanceScheme SCHEME = ConformanceFolder.scheme();
    private static final FormulaCompiler FORMULAS = new CaseCompiler(SCHEME).formulas();
    private static final List<FormulaContext> CONTEXTS =
            List.of(
                    FormulaContext.ANYWHERE,
                    FormulaContext.inForm("A"),
                    FormulaContext.inFloatingRow("A", "rows"));
    private static final SubmissionData FILLED =
            new ConformanceCase(
                            "fuzz",
                            new Document(
                                    Map.of(
                                            "name", "filled",
                                            "formula", "1",
                                            "expect", Map.of(),
                                            "cells",
                                                    Map.of(
                                                            "A.a", "1.5", "A.b", "-2", "A.t", "固",
                                                            "A.k", "HW29", "A.n", "x"),
                                            "rows",
                                                    Map.of(
                                                            "A.rows",
                                                            List.of(
                                                                    Map.of("x", "3", "code", "HW"),
                                                                    Map.of("y", "0.1"))))))
                    .current();
    private static final RelatedSubmissions RELATED = RelatedSubmissions.of(FILLED);

    static {
        compile(
                "A.a > 0",
                FormulaContext.ANYWHERE); // the first input is not charged with the start
    }

    private HostileFormula() {}

    /** What a fuzzer calls. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        tryOut(new String(bytes, StandardCharsets.UTF_8));
    }

    private static void tryOut(String text) {
        long begin = THREADS.getCurrentThreadCpuTime();
        for (FormulaContext context : CONTEXTS) {
            compile(text, context);
        }
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begin)).isLessThan(LONGEST);
    }

    private static void compile(String text, FormulaContext context) {
        List<Fault> faults = new ArrayList<>();
        SourceText source = new SourceText(text, HERE);
        Optional<Formula> formula = FORMULAS.compile(source, context, faults);
        assertThat(formula.isPresent()).isEqualTo(faults.isEmpty());
        faults.forEach(it -> assertInside(text, it));
        formula.ifPresent(it -> run(it, context));
    }

    private static void run(Formula formula, FormulaContext context) {
        Frame frame = FORMULAS.frame(FILLED, RELATED).inRow(0);
        assertThat(formula.evaluate(frame)).isNotNull();
        if (formula.tree().type().value() == ValueType.BOOLEAN) {
            check(formula.source(), context);
        }
    }

    private static void check(SourceText formula, FormulaContext context) {
        boolean inRow = context.table() != null;
        SourceText message = new SourceText("{left} {right} {difference}", HERE);
        CheckDefinition check =
                new CheckDefinition(
                        "C",
                        LocalizedText.same("C"),
                        CheckLevel.MANDATORY,
                        formula,
                        null,
                        null,
                        inRow ? new SourceText("A.rows", HERE) : null,
                        inRow || context.form() == null ? null : new SourceText("A", HERE),
                        null,
                        message,
                        message,
                        HERE);
        Compilation compilation =
                SchemeCompiler.publishable(
                        SCHEME.definition(), SCHEME.forms(), List.of(check), SCHEME.codeLists());
        assertThat(compilation.program().isPresent()).isEqualTo(compilation.faults().isEmpty());
        compilation.faults().forEach(it -> assertInside(formula.text(), it));
        compilation
                .program()
                .ifPresent(program -> assertThat(program.evaluate(FILLED, RELATED)).isNotNull());
    }

    private static void assertInside(String text, Fault fault) {
        SourceLocation place = fault.location();
        String[] lines = text.split("\n", -1);
        assertThat(place.line()).isBetween(1, lines.length);
        assertThat(place.column()).isBetween(1, lines[place.line() - 1].length() + 1);
        assertThat(fault.message().zh()).isNotBlank();
        assertThat(fault.message().en()).isNotBlank();
    }
}
