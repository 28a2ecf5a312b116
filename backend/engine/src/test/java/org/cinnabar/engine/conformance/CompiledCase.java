package org.cinnabar.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.check.bytecode.CompiledChecks;
import org.cinnabar.engine.check.bytecode.Decision;
import org.cinnabar.engine.expression.Formula;
import org.cinnabar.engine.expression.evaluation.Frame;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.value.BooleanValue;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.TextValue;
import org.cinnabar.engine.expression.value.Value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The value of a formula asked of the bytecode, which decides checks only: whether the formula
 * equals its value, differs from another, and is blank.
 */
final class CompiledCase {

    private CompiledCase() {}

    /** Asserts that nothing the bytecode decides contradicts the value. */
    static void assertSame(CaseCompiler compiler, ConformanceCase given) {
        Formula formula = compiler.formula(given);
        Frame frame = compiler.frame(given);
        Value value = formula.evaluate(frame);
        decisions(compiler, formula, frame, value)
                .forEach(
                        (question, decision) -> {
                            if (decision != Decision.UNDECIDED) {
                                assertThat(decision)
                                        .as("%s in bytecode", question.formula())
                                        .isEqualTo(expected(question.formula(), value));
                            }
                        });
    }

    /** Whether the bytecode decides anything about the formula of that case. */
    static boolean isDecided(CaseCompiler compiler, ConformanceCase given) {
        Formula formula = compiler.formula(given);
        Frame frame = compiler.frame(given);
        return decisions(compiler, formula, frame, formula.evaluate(frame)).values().stream()
                .anyMatch(decision -> decision != Decision.UNDECIDED);
    }

    private static Map<CompiledChecks.Source, Decision> decisions(
            CaseCompiler compiler, Formula formula, Frame frame, Value value) {
        List<CompiledChecks.Source> questions =
                questions(formula.tree(), value).stream()
                        .map(node -> new CompiledChecks.Source(null, node, null, true))
                        .toList();
        CompiledChecks compiled = CompiledChecks.of(compiler.formulas().layout(), questions);
        Map<CompiledChecks.Source, Decision> decisions = new LinkedHashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            decisions.put(questions.get(i), compiled.decide(i, frame, Math.max(0, frame.row())));
        }
        return decisions;
    }

    private static List<Node> questions(Node tree, Value value) {
        if (tree.type().column()) {
            return List.of();
        }
        Node blank = new Node.Call("ISBLANK", List.of(tree), Type.BOOLEAN);
        return switch (value) {
            case BooleanValue _ -> List.of(tree);
            case Decimal number -> List.of(compared("=", tree, new Node.Number(number)), blank);
            case TextValue(String text) -> List.of(compared("=", tree, new Node.Text(text)), blank);
            default -> List.of(blank, compared("<>", tree, tree));
        };
    }

    private static Node compared(String comparison, Node left, Node right) {
        return new Node.Call(comparison, List.of(left, right), Type.BOOLEAN);
    }

    private static Decision expected(Node question, Value value) {
        boolean asksBlank =
                question instanceof Node.Call(String function, _, _) && function.equals("ISBLANK");
        return switch (value) {
            case BooleanValue truth ->
                    truth == BooleanValue.TRUE ? Decision.SATISFIED : Decision.FAILED;
            case Missing.BLANK -> asksBlank ? Decision.SATISFIED : Decision.NOT_APPLICABLE;
            case Missing.UNDEFINED -> Decision.NOT_APPLICABLE;
            default -> asksBlank ? Decision.FAILED : Decision.SATISFIED;
        };
    }
}
