package org.cinnabar.engine.check;

import org.cinnabar.engine.check.definition.SchemeRules;
import org.cinnabar.engine.check.possibility.CellLimits;
import org.cinnabar.engine.check.rule.FormRules;
import org.cinnabar.engine.expression.FormulaCompiler;
import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.CodeList;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.RegisterAttribute;
import org.cinnabar.engine.form.SchemeDefinition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles a whole scheme (报表制度编译) and finds everything that is wrong with it. */
public final class SchemeCompiler {

    /** What a scheme is compiled for. */
    private enum Purpose {
        USE,
        PUBLICATION
    }

    private final SchemeDefinition scheme;
    private final List<FormDefinition> forms;
    private final FormulaCompiler formulas;
    private final List<Fault> faults = new ArrayList<>();

    private SchemeCompiler(
            SchemeDefinition scheme,
            Collection<FormDefinition> forms,
            Map<String, CodeList> codeLists) {
        this.scheme = scheme;
        this.forms = List.copyOf(forms);
        Set<String> register =
                Stream.concat(
                                RegisterAttribute.FIXED.stream(),
                                scheme.register().stream().map(RegisterAttribute::key))
                        .collect(Collectors.toSet());
        this.formulas = FormulaCompiler.of(this.forms, register, codeLists);
    }

    /** The program of a scheme, or all its faults in the order of the files. */
    public static Compilation compile(
            SchemeDefinition scheme,
            Collection<FormDefinition> forms,
            List<CheckDefinition> checks,
            Map<String, CodeList> codeLists) {
        return compile(scheme, forms, checks, codeLists, CheckCode.BYTECODE);
    }

    /** The same with checks made ready to run in that way. */
    public static Compilation compile(
            SchemeDefinition scheme,
            Collection<FormDefinition> forms,
            List<CheckDefinition> checks,
            Map<String, CodeList> codeLists,
            CheckCode code) {
        return compile(scheme, forms, checks, codeLists, code, Purpose.USE);
    }

    /**
     * The same for a version that is to be published: checks that say nothing are faults then. One
     * that was published before goes on running with them.
     */
    public static Compilation publishable(
            SchemeDefinition scheme,
            Collection<FormDefinition> forms,
            List<CheckDefinition> checks,
            Map<String, CodeList> codeLists) {
        return compile(scheme, forms, checks, codeLists, CheckCode.BYTECODE, Purpose.PUBLICATION);
    }

    private static Compilation compile(
            SchemeDefinition scheme,
            Collection<FormDefinition> forms,
            List<CheckDefinition> checks,
            Map<String, CodeList> codeLists,
            CheckCode code,
            Purpose purpose) {
        SchemeCompiler compiler = new SchemeCompiler(scheme, forms, codeLists);
        SchemeRules.check(scheme, forms, codeLists, compiler.faults);
        return compiler.compile(checks, codeLists, code, purpose);
    }

    private Compilation compile(
            List<CheckDefinition> definitions,
            Map<String, CodeList> codeLists,
            CheckCode code,
            Purpose purpose) {
        List<ComputedCell> computed =
                ComputationCompiler.compile(formulas, forms, CellDefinition::computed, faults);
        List<ComputedCell> prefilled =
                ComputationCompiler.compile(formulas, forms, CellDefinition::prefill, faults);
        ComputationCompiler.checkSummaries(formulas, forms, faults);
        List<Check> checks = checks(definitions);
        if (purpose == Purpose.PUBLICATION) {
            examine(checks, Stream.concat(computed.stream(), prefilled.stream()), codeLists);
        }
        if (!faults.isEmpty()) {
            return new Compilation(Optional.empty(), sortedFaults());
        }
        Map<String, FormRules> rules = new LinkedHashMap<>();
        forms.forEach(form -> rules.put(form.key(), new FormRules(form, codeLists)));
        CheckProgram program =
                new CheckProgram(
                        scheme,
                        formulas,
                        computed,
                        prefilled,
                        checks,
                        rules,
                        code.of(formulas.layout(), checks));
        return new Compilation(Optional.of(program), List.of());
    }

    private void examine(
            List<Check> checks, Stream<ComputedCell> cells, Map<String, CodeList> codeLists) {
        CellLimits limits = new CellLimits(forms);
        CheckExaminer examiner =
                new CheckExaminer(limits, new WrittenCodes(scheme, limits, codeLists), faults);
        cells.map(ComputedCell::formula).forEach(examiner::examine);
        checks.forEach(examiner::examine);
        new Contradictions(scheme, limits).find(checks, faults);
    }

    private List<Fault> sortedFaults() {
        return faults.stream().distinct().sorted(Comparator.comparing(Fault::location)).toList();
    }

    private List<Check> checks(List<CheckDefinition> definitions) {
        List<Check> checks = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        CheckCompiler compiler = new CheckCompiler(formulas, faults);
        for (CheckDefinition definition : definitions) {
            if (!definition.id().matches("[A-Za-z][A-Za-z0-9_]*")) {
                faults.add(CheckFault.CHECK_ID.at(definition.location(), definition.id()));
            }
            if (!ids.add(definition.id())) {
                faults.add(CheckFault.DUPLICATE_CHECK.at(definition.location(), definition.id()));
            }
            compiler.compile(definition).ifPresent(checks::add);
        }
        checks.stream().filter(this::neverApplies).map(this::neverApplying).forEach(faults::add);
        return checks;
    }

    private boolean neverApplies(Check check) {
        return scheme.unitTypes().stream()
                .map(type -> CheckProgram.filedBy(scheme, type))
                .noneMatch(filed -> filed.containsAll(check.forms()));
    }

    private Fault neverApplying(Check check) {
        return CheckFault.NEVER_APPLIES.at(
                check.formula().source().location(), String.join(", ", check.forms()));
    }
}
