package org.cinnabar.engine.check.derivation;

import org.cinnabar.engine.check.Check;
import org.cinnabar.engine.check.CheckProgram;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.value.Value;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.engine.form.SubmissionData;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Explains how the checks of a scheme come to their results (推导). */
public final class Derivations {

    private static final int MOST_SHOWN = 12;

    private final CheckProgram program;
    private final IndicatorNames names;

    public Derivations(
            SchemeDefinition scheme, Collection<FormDefinition> forms, CheckProgram program) {
        this.program = program;
        this.names = new IndicatorNames(scheme, forms);
    }

    /**
     * How the check with that key ({@code I02}, or {@code T05#3} in a row) came to its result in a
     * submission with its computed cells; empty when no such check applies to the unit.
     */
    public Optional<Derivation> of(
            String key, SubmissionData submission, RelatedSubmissions related) {
        String[] parts = key.split("#", 2);
        Integer row = parts.length == 1 ? null : row(parts[1]);
        Frame frame = program.formulas().frame(submission, related);
        return program.checksFor(submission.unit().getOrDefault("type", "")).stream()
                .filter(it -> it.id().equals(parts[0]) && hasRow(it, row, frame))
                .findFirst()
                .map(it -> of(it, row == null ? frame : frame.inRow(row)));
    }

    private static int row(String written) {
        return written.matches("[0-9]{1,6}") ? Integer.parseInt(written) : Integer.MAX_VALUE;
    }

    private boolean hasRow(Check check, @Nullable Integer row, Frame frame) {
        if (row == null || check.forEach().isEmpty()) {
            return row == null && check.forEach().isEmpty();
        }
        Check.FloatingRows rows = check.forEach().get();
        var table = program.formulas().layout().table(rows.form(), rows.table());
        return row < frame.current().rowCount(table);
    }

    private Derivation of(Check check, Frame frame) {
        Wording wording = new Wording(names, check.forms().size() > 1);
        List<Derivation.Step> steps = new ArrayList<>();
        Node formula = check.formula().tree();
        collect(formula, frame, wording, steps);
        return new Derivation(wording.of(formula), steps);
    }

    /** The steps below a node first, then its own. */
    private void collect(Node node, Frame frame, Wording wording, List<Derivation.Step> steps) {
        switch (node) {
            case Node.Call call -> {
                for (Node argument : call.arguments()) {
                    if (argument instanceof Node.Call inner && Wording.isPartOfSum(inner, call)) {
                        inner.arguments().forEach(it -> collect(it, frame, wording, steps));
                    } else {
                        collect(argument, frame, wording, steps);
                    }
                }
                steps.add(step(call, frame, wording));
            }
            case Node.Previous(int back, Node argument) -> {
                Frame before = frame.previous(back);
                if (before != null && argument instanceof Node.Call) {
                    collect(argument, before, wording, steps);
                }
            }
            case Node.Number _,
                    Node.Text _,
                    Node.Truth _,
                    Node.Cell _,
                    Node.Column _,
                    Node.RowCell _,
                    Node.Register _,
                    Node.Form _,
                    Node.Variable _,
                    Node.Periods _ -> {}
        }
    }

    private Derivation.Step step(Node.Call call, Frame frame, Wording wording) {
        return new Derivation.Step(
                wording.of(call),
                wording.call(call, it -> shown(it, frame)),
                Wording.value(program.formulas().bind(call).evaluate(frame)));
    }

    private LocalizedText shown(Node node, Frame frame) {
        if (node instanceof Node.Form(String form, _)) {
            return names.ofForm(form);
        }
        if (node instanceof Node.Text(String text)) {
            return LocalizedText.same("“" + text + "”");
        }
        var evaluator = program.formulas().bind(node);
        if (!node.type().column()) {
            return Wording.value(evaluator.evaluate(frame));
        }
        Value[] values = evaluator.column(frame);
        List<LocalizedText> first =
                Arrays.stream(values).limit(MOST_SHOWN).map(Wording::value).toList();
        LocalizedText listed = Phrase.joined(first, "、", "; ");
        return values.length > MOST_SHOWN
                ? Phrase.of(
                        "%s %s",
                        listed,
                        new LocalizedText(
                                "等 " + values.length + " 行", "… " + values.length + " rows"))
                : listed;
    }
}
