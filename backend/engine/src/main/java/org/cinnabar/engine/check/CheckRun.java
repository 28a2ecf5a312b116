package org.cinnabar.engine.check;

import org.cinnabar.engine.check.Check.FloatingRows;
import org.cinnabar.engine.check.bytecode.CompiledChecks;
import org.cinnabar.engine.check.bytecode.Decision;
import org.cinnabar.engine.check.bytecode.Outcomes;
import org.cinnabar.engine.check.judgement.Verdict;
import org.cinnabar.engine.check.message.MessagePart.Slot;
import org.cinnabar.engine.check.rule.Breach;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.evaluation.Layout;
import org.cinnabar.engine.expression.value.BooleanValue;
import org.cinnabar.engine.expression.value.Value;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Checks one submission (一次审核) and collects what was found. */
final class CheckRun {

    private final Frame frame;
    private final Layout layout;
    private final CompiledChecks compiled;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notApplicable = new ArrayList<>();
    private @Nullable Outcomes outcomes;
    private int evaluated;

    CheckRun(Frame frame, Layout layout, CompiledChecks compiled) {
        this.frame = frame;
        this.layout = layout;
        this.compiled = compiled;
    }

    List<Finding> findings() {
        return findings;
    }

    List<String> notApplicable() {
        return notApplicable;
    }

    int evaluated() {
        return evaluated;
    }

    /** Runs these few checks, one after another. */
    void runSome(Collection<Check> checks) {
        checks.forEach(this::run);
    }

    /** Runs these checks, which are most of the pack's, deciding all in one go first. */
    void runAll(Collection<Check> checks) {
        outcomes = compiled.outcomes();
        compiled.decideAll(frame, outcomes);
        checks.forEach(this::run);
    }

    private void run(Check check) {
        if (check.forEach().isEmpty()) {
            run(check, null);
            return;
        }
        FloatingRows rows = check.forEach().get();
        int count = frame.current().rowCount(layout.table(rows.form(), rows.table()).index());
        for (int row = 0; row < count; row++) {
            run(check, row);
        }
        if (count == 0) {
            notApplicable.add(check.id());
        }
    }

    private void run(Check check, @Nullable Integer row) {
        Decision decision =
                row == null && outcomes != null
                        ? outcomes.of(check.number())
                        : compiled.decide(check.number(), frame, row == null ? 0 : row);
        switch (decision) {
            case SATISFIED -> evaluated++;
            case NOT_APPLICABLE -> notApplicable.add(key(check, row));
            case FAILED, UNDECIDED -> judge(check, row);
        }
    }

    private void judge(Check check, @Nullable Integer row) {
        Frame place = row == null ? frame : frame.inRow(row);
        boolean wanted =
                check.when().map(it -> it.evaluate(place) == BooleanValue.TRUE).orElse(true);
        if (!wanted) {
            notApplicable.add(key(check, row));
            return;
        }
        Verdict verdict = check.judge().judge(place);
        switch (verdict.outcome()) {
            case NOT_APPLICABLE -> notApplicable.add(key(check, row));
            case SATISFIED -> evaluated++;
            case FAILED -> {
                evaluated++;
                findings.add(finding(check, place, row, verdict));
            }
        }
    }

    private static String key(Check check, @Nullable Integer row) {
        return row == null ? check.id() : check.id() + "#" + row;
    }

    private static Finding finding(
            Check check, Frame place, @Nullable Integer row, Verdict verdict) {
        Value difference = verdict.difference();
        return new Finding(
                key(check, row),
                check.id(),
                check.definition().level(),
                check.kind(),
                check.place(),
                check.forEach().map(FloatingRows::table).orElse(null),
                row,
                FormulaCells.of(check.formula().tree(), row == null ? 0 : row),
                shown(verdict.left()),
                shown(verdict.right()),
                shown(difference),
                check.definition().title(),
                check.message().fill(place, slot -> side(slot, verdict)));
    }

    private static Value side(Slot slot, Verdict verdict) {
        return switch (slot) {
            case LEFT -> verdict.left();
            case RIGHT -> verdict.right();
            case DIFFERENCE -> verdict.difference();
        };
    }

    private static @Nullable String shown(Value value) {
        return value.isPresent() ? value.text() : null;
    }

    void report(Breach breach) {
        findings.add(
                new Finding(
                        breach.key(),
                        breach.rule().name(),
                        CheckLevel.MANDATORY,
                        CheckKind.INTRA_FORM,
                        breach.form(),
                        breach.table(),
                        breach.row(),
                        breach.cells(),
                        null,
                        null,
                        null,
                        breach.rule().title(),
                        breach.message()));
    }
}
