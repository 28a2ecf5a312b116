package org.cinnabar.engine.check;

import org.cinnabar.engine.conformance.ConformanceFolder;
import org.cinnabar.engine.conformance.ConformanceScheme;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The conformance scheme with checks written for one test. */
final class SmallPack {

    static final ConformanceScheme SCHEME = ConformanceFolder.scheme();

    private final List<CheckDefinition> checks = new ArrayList<>();
    private final ConformanceScheme scheme;

    SmallPack(ConformanceScheme scheme) {
        this.scheme = scheme;
    }

    static SmallPack plain() {
        return new SmallPack(SCHEME);
    }

    SmallPack check(String id, String formula) {
        return check(id, formula, null, null, null, "{left} {right}");
    }

    SmallPack mandatory(String id, String formula) {
        return check(CheckLevel.MANDATORY, id, formula, null, null, null, "{left} {right}");
    }

    SmallPack check(
            String id,
            String formula,
            @Nullable String tolerance,
            @Nullable String when,
            @Nullable String forEach,
            String message) {
        return check(CheckLevel.VERIFICATION, id, formula, tolerance, when, forEach, message);
    }

    private SmallPack check(
            CheckLevel level,
            String id,
            String formula,
            @Nullable String tolerance,
            @Nullable String when,
            @Nullable String forEach,
            String message) {
        int line = checks.size() + 1;
        checks.add(
                new CheckDefinition(
                        id,
                        LocalizedText.same(id),
                        level,
                        source(formula, line),
                        tolerance == null ? null : source(tolerance, line),
                        when == null ? null : source(when, line),
                        forEach == null ? null : source(forEach, line),
                        null,
                        null,
                        source(message, line),
                        source(message, line),
                        new SourceLocation("checks.yaml", line, 1)));
        return this;
    }

    private static SourceText source(String text, int line) {
        return new SourceText(text, new SourceLocation("checks.yaml", line, 1));
    }

    Compilation compile() {
        return compile(scheme.definition(), scheme.forms());
    }

    Compilation compile(SchemeDefinition definition, List<FormDefinition> forms) {
        return SchemeCompiler.publishable(definition, forms, checks, scheme.codeLists());
    }

    CheckProgram program() {
        Compilation compilation = compile();
        return compilation
                .program()
                .orElseThrow(() -> new AssertionError(compilation.faults().toString()));
    }

    /** The codes of all faults with their places: {@code SYNTAX 1:5}. */
    List<String> faults() {
        return compile().faults().stream().map(SmallPack::shown).toList();
    }

    static String shown(Fault fault) {
        return fault.code() + " " + fault.location().line() + ":" + fault.location().column();
    }

    static Map<String, Map<String, String>> computed(String... cells) {
        Map<String, Map<String, String>> stated = new java.util.LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            stated.put(cells[i], Map.of("formula", cells[i + 1]));
        }
        return stated;
    }
}
