package org.cinnabar.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.conformance.Backend;
import org.cinnabar.engine.conformance.Backend.Answer;
import org.cinnabar.engine.conformance.CaseCompiler;
import org.cinnabar.engine.conformance.ConformanceCase;
import org.cinnabar.engine.conformance.ConformanceScheme;
import org.cinnabar.engine.conformance.Document;
import org.cinnabar.engine.conformance.JvmBackend;
import org.cinnabar.engine.conformance.Outcome;
import org.cinnabar.server.command.Wild.Nothing;
import org.cinnabar.server.support.BuiltPages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random formulas on random data: this engine, the browser's, SQL and a plain reckoning written for
 * the purpose find the same. {@code -Dagreement.cases=10000000} runs as many, {@code
 * -Dagreement.seed=7} others.
 */
@Execution(ExecutionMode.CONCURRENT)
class EnginesAgreeIT {

    private static final int CASES = Integer.getInteger("agreement.cases", 100_000);
    private static final long SEED = Long.getLong("agreement.seed", 20260101L);
    private static final int BATCH = 4_000;
    private static final int SUBMISSIONS_PER_FORMULA = 20;

    private static final ConformanceScheme SCHEME =
            ConformanceFiles.read(Ran.FORMS.resolve("conformance")).scheme();

    @Test
    void thisEngineAgreesWithThePlainReckoning() {
        assertThat(disagreements(new JvmBackend())).isEmpty();
    }

    @Test
    void theBrowserEngineAgreesWithThePlainReckoning() {
        BuiltPages.assume();
        assertThat(disagreements(new BrowserEngine())).isEmpty();
    }

    @Test
    void sqlAgreesWithThePlainReckoning() {
        assertThat(disagreements(new SqlEngine())).isEmpty();
    }

    /** The first few cases that come out otherwise; none may be declined. */
    private static List<String> disagreements(Backend backend) {
        List<String> found = new ArrayList<>();
        CaseCompiler compiler = new CaseCompiler(SCHEME);
        Random random = new Random(SEED);
        try (backend) {
            for (int done = 0; done < CASES && found.isEmpty(); done += BATCH) {
                List<ConformanceCase> cases = drawn(random, Math.min(BATCH, CASES - done));
                List<Answer> answers = backend.answer(compiler, cases);
                for (int i = 0; i < cases.size(); i++) {
                    Outcome expected = Outcome.expected(cases.get(i));
                    if (!(answers.get(i) instanceof Answer.Given(Outcome outcome, _))
                            || !outcome.equals(expected)) {
                        found.add(cases.get(i).document() + " → " + answers.get(i));
                    }
                }
            }
        }
        return found.subList(0, Math.min(5, found.size()));
    }

    private static List<ConformanceCase> drawn(Random random, int count) {
        List<ConformanceCase> cases = new ArrayList<>();
        while (cases.size() < count) {
            Wild formula = new WildFormulas(random).any();
            for (int i = 0; i < SUBMISSIONS_PER_FORMULA && cases.size() < count; i++) {
                cases.add(drawn(formula, WildData.of(random, true)));
            }
        }
        return cases;
    }

    private static ConformanceCase drawn(Wild formula, WildData data) {
        Map<String, Object> members = filled(data);
        members.put("name", "drawn");
        members.put("formula", formula.text());
        WildData previous = data.previous();
        if (previous != null) {
            members.put("previous", filled(previous));
        }
        members.put("expect", expected(formula.in(data)));
        return new ConformanceCase("drawn", new Document(members));
    }

    private static Map<String, Object> filled(WildData data) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("cells", data.cells());
        members.put("rows", Map.of("A.rows", data.rows()));
        return members;
    }

    private static Map<String, String> expected(@Nullable Object value) {
        if (value instanceof Nothing nothing) {
            return Map.of("missing", nothing.name());
        }
        return Map.of(
                "value",
                value instanceof BigDecimal number
                        ? number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString()
                        : String.valueOf(value));
    }
}
