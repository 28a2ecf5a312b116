package org.cinnabar.engine.crosscheck;

import org.cinnabar.engine.check.CheckDefinition;
import org.cinnabar.engine.check.CheckProgram;
import org.cinnabar.engine.check.Evaluation;
import org.cinnabar.engine.check.Finding;
import org.cinnabar.engine.crosscheck.CrossOutcome.Verdict;
import org.cinnabar.engine.expression.FormulaCompiler;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SubmissionData;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A compiled check across units (跨企业审核). Its formula is an ordinary check over two invented forms,
 * one for each side, whose cells are the side's amounts.
 */
public final class CrossCheck {

    /** The unit type of the invented pair. */
    static final String PAIR = "PAIR";

    private final CheckDefinition definition;
    private final Pairing pairing;
    private final CrossSide left;
    private final CrossSide right;
    private final FormulaCompiler formulas;
    private final CheckProgram program;

    /** How units come to be compared (配对方式). */
    public enum Pairing {
        /** Two units, of which at least one names the other. */
        PAIR,
        /** All units naming one, added up, with that one. */
        TOGETHER,
        /** Units whose rows have something in common that only one may have (查重). */
        UNIQUE
    }

    CrossCheck(
            CheckDefinition definition,
            Pairing pairing,
            CrossSide left,
            CrossSide right,
            FormulaCompiler formulas,
            CheckProgram program) {
        this.definition = definition;
        this.pairing = pairing;
        this.left = left;
        this.right = right;
        this.formulas = formulas;
        this.program = program;
    }

    public String id() {
        return definition.id();
    }

    /** Title, level and what else its author says of it. */
    public CheckDefinition definition() {
        return definition;
    }

    public Pairing pairing() {
        return pairing;
    }

    /** The side that is named first. */
    public CrossSide left() {
        return left;
    }

    /** The other side; in a check for repetition it reads the same rows as the first. */
    public CrossSide right() {
        return right;
    }

    /** What a submission says of others on that side. */
    public List<CrossFlow> flows(CrossSide side, SubmissionData submission) {
        Frame frame = formulas.frame(submission, RelatedSubmissions.of(null));
        return side.table()
                .map(table -> formulas.layout().table(side.form(), table))
                .map(table -> side.flows(frame, frame.current().rowCount(table)))
                .orElseGet(List::of);
    }

    /** What a submission says of its unit as a whole on that side; nothing on a side of rows. */
    public Map<String, String> whole(CrossSide side, SubmissionData submission) {
        return side.isWholeUnit()
                ? side.whole(formulas.frame(submission, RelatedSubmissions.of(null)))
                : Map.of();
    }

    /** Whether what two units say fits together. */
    public CrossOutcome compare(
            String period, Map<String, String> ofLeft, Map<String, String> ofRight) {
        Evaluation evaluation =
                program.evaluate(
                        new SubmissionData(
                                PAIR,
                                "",
                                period,
                                Map.of("type", PAIR),
                                Map.of(left.key(), cells(ofLeft), right.key(), cells(ofRight)),
                                Map.of()),
                        RelatedSubmissions.of(null));
        if (evaluation.notApplicable().contains(id())) {
            return CrossOutcome.of(Verdict.NOT_APPLICABLE);
        }
        Optional<Finding> finding =
                evaluation.findings().stream().filter(it -> it.checkId().equals(id())).findFirst();
        return finding.map(CrossCheck::differs).orElse(CrossOutcome.of(Verdict.AGREES));
    }

    private static FormData cells(Map<String, String> amounts) {
        return new FormData(amounts, Map.of());
    }

    private static CrossOutcome differs(Finding finding) {
        return new CrossOutcome(
                Verdict.DIFFERS,
                finding.left(),
                finding.right(),
                finding.difference(),
                finding.message());
    }
}
