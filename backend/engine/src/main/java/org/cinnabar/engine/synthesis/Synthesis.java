package org.cinnabar.engine.synthesis;

import org.cinnabar.engine.check.CheckProgram;
import org.cinnabar.engine.expression.evaluation.CellValues;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.evaluation.Neighbours;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.Frequency;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.ReportingPeriod;
import org.cinnabar.engine.form.SubmissionData;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A compiled recipe (合成程序): makes plausible reports for the units of a {@link Population}. */
public final class Synthesis {

    private static final ReportingPeriod NO_PERIOD = new ReportingPeriod(2000, Frequency.ONCE, 1);

    private final Recipe recipe;
    private final CheckProgram program;
    private final SchemeForms forms;
    private final Map<String, TypeProgram> types;
    private final List<Mutation> mutations;

    Synthesis(
            Recipe recipe,
            CheckProgram program,
            SchemeForms forms,
            Map<String, TypeProgram> types,
            List<Mutation> mutations) {
        this.recipe = recipe;
        this.program = program;
        this.forms = forms;
        this.types = Map.copyOf(types);
        this.mutations = List.copyOf(mutations);
    }

    /** The recipe it was compiled from. */
    public Recipe recipe() {
        return recipe;
    }

    /**
     * The report of a unit for a period, complete and without any violation on purpose.
     *
     * @param previous its report for the period before, from which stocks carry over
     */
    public SyntheticReport report(
            Population population,
            SyntheticUnit unit,
            ReportingPeriod period,
            @Nullable SyntheticReport previous) {
        return report(population, unit, period, previous, new Contemporaries());
    }

    /** The units in the order in which their reports can agree with those made before. */
    public List<SyntheticUnit> inOrder(Collection<SyntheticUnit> units) {
        List<String> types = List.copyOf(recipe.unitTypes().keySet());
        return units.stream()
                .sorted(
                        Comparator.<SyntheticUnit>comparingInt(unit -> types.indexOf(unit.type()))
                                .thenComparing(SyntheticUnit::creditCode))
                .toList();
    }

    /**
     * The same, agreeing with what others report of the unit.
     *
     * @param others the reports of the period that were made before
     */
    public SyntheticReport report(
            Population population,
            SyntheticUnit unit,
            ReportingPeriod period,
            @Nullable SyntheticReport previous,
            Contemporaries others) {
        TypeProgram type = type(unit);
        Map<String, String> attributes = attributes(population, unit);
        CellValues values = new CellValues(forms.layout(), period.toString(), attributes);
        profile(population, unit, type, values);
        Frame frame = Frame.of(values, neighbours(previous));
        Draw draw = Draw.of(population.seed(), "report", unit.creditCode(), period.toString());
        new Circumstances(draw, period, unit, population, others)
                .during(
                        () -> {
                            type.each().forEach(step -> step.run(frame, values));
                            type.forms().forEach(step -> step.run(frame, values));
                        });
        return finished(forms.submission(unit, attributes, period, values), values, previous);
    }

    /** The register attributes of a unit, with those that the recipe adds. */
    public Map<String, String> attributes(Population population, SyntheticUnit unit) {
        TypeProgram type = type(unit);
        Map<String, String> attributes = new LinkedHashMap<>(unit.attributes());
        CellValues values = new CellValues(forms.layout(), "", unit.attributes());
        Frame frame = Frame.of(values, neighbours(null));
        profile(population, unit, type, values);
        type.register()
                .forEach(of -> attributes.put(of.attribute(), of.formula().evaluate(frame).text()));
        return attributes;
    }

    /** The variables of the unit, drawn anew for each report but always to the same values. */
    private void profile(
            Population population, SyntheticUnit unit, TypeProgram type, CellValues values) {
        Frame frame = Frame.of(values, neighbours(null));
        Draw draw = Draw.of(population.seed(), "profile", unit.creditCode());
        new Circumstances(draw, NO_PERIOD, unit, population, new Contemporaries())
                .during(() -> type.let().forEach(step -> step.run(frame, values)));
    }

    private static Neighbours neighbours(@Nullable SyntheticReport previous) {
        return new Neighbours() {
            @Override
            public @Nullable CellValues previous(int steps) {
                SyntheticReport found = previous;
                for (int step = 1; step < steps && found != null; step++) {
                    found = found.previous();
                }
                return found == null ? null : found.values();
            }

            @Override
            public List<CellValues> finer() {
                return List.of();
            }
        };
    }

    private SyntheticReport finished(
            SubmissionData written, CellValues values, @Nullable SyntheticReport previous) {
        RelatedSubmissions related =
                RelatedSubmissions.of(previous == null ? null : previous.data());
        SubmissionData filled = written;
        for (String form : written.forms().keySet()) {
            FormData prefilled = program.prefill(form, filled, related);
            filled = forms.with(filled, form, prefilled);
        }
        return new SyntheticReport(program.compute(filled, related).submission(), values, previous);
    }

    /** The mutations for units of this type, in the order of the recipe. */
    public List<Mutation> mutations(String unitType) {
        return mutations.stream()
                .filter(mutation -> mutation.violation().unitTypes().contains(unitType))
                .toList();
    }

    /** A mutation for a unit of this type, drawn by weight; empty when the recipe has none. */
    public Optional<Mutation> mutation(String unitType, Draw draw) {
        Map<Mutation, BigDecimal> weights = new LinkedHashMap<>();
        mutations(unitType).forEach(it -> weights.put(it, it.violation().weight()));
        return weights.isEmpty() ? Optional.empty() : Optional.of(draw.weighted(weights));
    }

    /** The report with the mutation done to it, so that it trips the mutation's check. */
    public SyntheticReport violate(
            Population population, SyntheticUnit unit, SyntheticReport report, Mutation mutation) {
        SyntheticReport previous = report.previous();
        RelatedSubmissions related =
                RelatedSubmissions.of(previous == null ? null : previous.data());
        Frame frame = program.formulas().frame(report.data(), related);
        ReportingPeriod period = ReportingPeriod.parse(report.data().period()).orElseThrow();
        Draw draw =
                Draw.of(population.seed(), "violation", unit.creditCode(), report.data().period());
        SubmissionEdit edit = new SubmissionEdit(report.data());
        new Circumstances(draw, period, unit, population, new Contemporaries())
                .during(() -> mutation.run(frame, edit));
        return new SyntheticReport(
                program.compute(edit.submission(), related).submission(),
                report.values(),
                previous);
    }

    private TypeProgram type(SyntheticUnit unit) {
        TypeProgram type = types.get(unit.type());
        if (type == null) {
            throw new IllegalArgumentException("no recipe for " + unit.type());
        }
        return type;
    }
}
