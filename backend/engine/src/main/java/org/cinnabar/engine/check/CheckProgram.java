package org.cinnabar.engine.check;

import org.cinnabar.engine.check.bytecode.CompiledChecks;
import org.cinnabar.engine.check.rule.Breach;
import org.cinnabar.engine.check.rule.FormRules;
import org.cinnabar.engine.expression.FormulaCompiler;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.form.CellRef;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.engine.form.UnitType;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * All checks and computations of a scheme (审核程序), compiled and without fault. Immutable: it may be
 * shared between threads.
 */
public final class CheckProgram {

    private final FormulaCompiler formulas;
    private final List<ComputedCell> computed;
    private final List<ComputedCell> prefilled;
    private final List<Check> checks;
    private final Map<String, FormRules> rules;
    private final Map<String, UnitProgram> units = new HashMap<>();
    private final DependencyIndex index;
    private final Affected everything;
    private final CompiledChecks compiled;

    /** What concerns one type of unit: its forms, those that may stay empty, its checks. */
    private record UnitProgram(Set<String> forms, Set<String> optional, List<Check> checks) {}

    CheckProgram(
            SchemeDefinition scheme,
            FormulaCompiler formulas,
            List<ComputedCell> computed,
            List<ComputedCell> prefilled,
            List<Check> checks,
            Map<String, FormRules> rules,
            CompiledChecks compiled) {
        this.formulas = formulas;
        this.computed = List.copyOf(computed);
        this.prefilled = List.copyOf(prefilled);
        this.checks = List.copyOf(checks);
        this.rules = Map.copyOf(rules);
        this.index = new DependencyIndex(this.computed, this.checks);
        this.everything = new Affected(rules.keySet(), this.computed, this.checks);
        scheme.unitTypes().forEach(type -> units.put(type.key(), unit(scheme, type)));
        this.compiled = compiled;
    }

    private UnitProgram unit(SchemeDefinition scheme, UnitType type) {
        Set<String> forms = filedBy(scheme, type);
        List<Check> applying =
                checks.stream().filter(check -> forms.containsAll(check.forms())).toList();
        return new UnitProgram(forms, type.optional(), applying);
    }

    /** The forms of a unit type, the foot block included. */
    static Set<String> filedBy(SchemeDefinition scheme, UnitType type) {
        Map<String, Boolean> forms = new LinkedHashMap<>();
        type.forms().forEach(form -> forms.put(form, true));
        if (scheme.foot() != null) {
            forms.put(scheme.foot(), true);
        }
        return Collections.unmodifiableSet(forms.keySet());
    }

    /** Computes and checks a submission completely. */
    public Evaluation evaluate(SubmissionData current, RelatedSubmissions related) {
        return evaluate(current, related, everything);
    }

    /**
     * Computes and checks only what {@code only} names; other computed cells count as they are
     * stored.
     */
    public Evaluation evaluate(SubmissionData current, RelatedSubmissions related, Affected only) {
        UnitProgram unit = unit(current);
        Frame frame = formulas.frame(current, related);
        FormEdit edit = new FormEdit(current);
        new CellFiller(frame, formulas.layout(), edit, false)
                .fill(concerning(current, only.computed()));
        SubmissionData complete = edit.submission();
        CheckRun run = new CheckRun(frame, formulas.layout(), compiled);
        breaches(complete, unit, frame, only.forms()).forEach(run::report);
        if (only == everything) {
            run.runAll(unit.checks());
        } else {
            Set<String> wanted = new HashSet<>();
            only.checks().forEach(check -> wanted.add(check.id()));
            run.runSome(unit.checks().stream().filter(it -> wanted.contains(it.id())).toList());
        }
        return new Evaluation(run.findings(), run.notApplicable(), run.evaluated(), complete);
    }

    private List<Breach> breaches(
            SubmissionData submission, UnitProgram unit, Frame frame, Set<String> wanted) {
        List<Breach> breaches = new ArrayList<>();
        for (String form : unit.forms()) {
            if (wanted.contains(form)) {
                boolean mayStayEmpty =
                        unit.optional().contains(form) && !frame.current().isFilled(form);
                breaches.addAll(rules(form).breaches(submission.form(form), mayStayEmpty));
            }
        }
        formulas.layout().forms().stream()
                .filter(form -> wanted.contains(form) && !unit.forms().contains(form))
                .filter(form -> !submission.form(form).equals(FormData.EMPTY))
                .forEach(form -> breaches.add(rules(form).notFiled()));
        return breaches;
    }

    /** Fills the computed cells (运算) and checks nothing. */
    public Computation compute(SubmissionData current, RelatedSubmissions related) {
        FormEdit edit = new FormEdit(current);
        new CellFiller(formulas.frame(current, related), formulas.layout(), edit, false)
                .fill(concerning(current, computed));
        return new Computation(edit.submission(), edit.changed());
    }

    /** Fills those blank cells of a form that have a prefill formula (预填). */
    public FormData prefill(String form, SubmissionData current, RelatedSubmissions related) {
        FormEdit edit = new FormEdit(current);
        new CellFiller(formulas.frame(current, related), formulas.layout(), edit, true)
                .fill(prefilled.stream().filter(cell -> cell.form().equals(form)).toList());
        return edit.submission().form(form);
    }

    /** What has to run again after these cells changed. */
    public Affected affectedBy(Collection<CellRef> changed) {
        return index.affectedBy(changed);
    }

    /** All checks, in the order of the pack. */
    public List<Check> checks() {
        return checks;
    }

    /** The checks as bytecode, by their numbers. */
    public CompiledChecks compiled() {
        return compiled;
    }

    /** The checks that apply to units of that type: those whose forms they all file. */
    public List<Check> checksFor(String unitType) {
        return known(unitType).checks();
    }

    /** All computed cells, each after those it needs. */
    public List<ComputedCell> computed() {
        return computed;
    }

    /** Compiles further formulas over the same forms. */
    public FormulaCompiler formulas() {
        return formulas;
    }

    private List<ComputedCell> concerning(SubmissionData current, List<ComputedCell> cells) {
        UnitProgram unit = units.get(current.unit().getOrDefault("type", ""));
        Set<String> forms = new HashSet<>(current.forms().keySet());
        if (unit != null) {
            forms.addAll(unit.forms());
        }
        return cells.stream().filter(cell -> forms.contains(cell.form())).toList();
    }

    private FormRules rules(String form) {
        return Objects.requireNonNull(rules.get(form));
    }

    private UnitProgram unit(SubmissionData submission) {
        return known(submission.unit().getOrDefault("type", ""));
    }

    private UnitProgram known(String unitType) {
        UnitProgram unit = units.get(unitType);
        if (unit == null) {
            throw new UnknownUnitType(unitType);
        }
        return unit;
    }
}
