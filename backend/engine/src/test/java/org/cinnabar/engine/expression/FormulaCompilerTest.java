package org.cinnabar.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.expression.analysis.FormulaContext;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.tree.References;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.Value;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.engine.support.Expressions;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

class FormulaCompilerTest {

    private static final long SMALL_STACK = 512 * 1024L;

    @Test
    void runsTheHighestFormulaOnASmallStack() throws InterruptedException {
        AtomicReference<Value> result = new AtomicReference<>();
        Runnable work = () -> result.set(value("1+".repeat(255) + "1"));
        Thread thread = new Thread(null, work, "small", SMALL_STACK);
        thread.start();
        thread.join();
        assertThat(result.get()).isEqualTo(Decimal.of(256));
    }

    @Test
    void tellsWhatAFormulaReads() {
        Formula formula =
                compile(
                        "A.a + PREV(SUM(A.rows.x)) + IF(FILLED(B), y, 0)",
                        FormulaContext.inFloatingRow("A", "rows"));
        assertThat(References.of(formula.tree()).stream().map(Object::toString))
                .containsExactly("A.a", "PREV:A.rows.x", "FORM:B", "A.rows.y");
        assertThat(References.formsOf(formula.tree())).containsExactly("A", "B");
    }

    @Test
    void readsVariablesThatAreGiven() {
        Formula formula =
                compile("share * a", FormulaContext.inForm("A").with(Map.of("share", Type.NUMBER)));
        Frame frame = frame(Map.of("A", form("a", "4")));
        frame.current().setVariable("share", Decimal.of(3));
        assertThat(formula.evaluate(frame)).isEqualTo(Decimal.of(12));
    }

    private static Value value(String text) {
        return compile(text, FormulaContext.ANYWHERE).evaluate(frame(Map.of()));
    }

    private static Formula compile(String text, FormulaContext context) {
        List<Fault> faults = new ArrayList<>();
        SourceText source = new SourceText(text, new SourceLocation("f", 1, 1));
        return Expressions.compiler()
                .compile(source, context, faults)
                .orElseThrow(() -> new AssertionError(faults.toString()));
    }

    private static FormData form(String cell, String text) {
        return new FormData(Map.of(cell, text), Map.of());
    }

    private static Frame frame(Map<String, FormData> forms) {
        SubmissionData submission = new SubmissionData("s", "1", "2025", Map.of(), forms, Map.of());
        return Expressions.compiler().frame(submission, RelatedSubmissions.none());
    }
}
