package org.cinnabar.engine.conformance;

import org.cinnabar.engine.check.CheckCode;
import org.cinnabar.engine.check.Computation;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.SubmissionData;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** This engine itself (JVM 后端), which claims everything. */
public final class JvmBackend implements Backend {

    private final CheckCode code;

    /** Decides checks in bytecode wherever it can. */
    public JvmBackend() {
        this(CheckCode.BYTECODE);
    }

    public JvmBackend(CheckCode code) {
        this.code = code;
    }

    @Override
    public List<Answer> answer(CaseCompiler compiler, List<ConformanceCase> cases) {
        List<Answer> answers = new ArrayList<>();
        cases.forEach(it -> answers.add(new Answer.Given(outcome(compiler, it), true)));
        return answers;
    }

    private Outcome outcome(CaseCompiler compiler, ConformanceCase given) {
        if (given.has("formula")) {
            return formula(compiler, given);
        }
        if (given.has("computed")) {
            Computation computation =
                    compiler.program(given).compute(given.current(), given.related());
            return cells(given, computation.submission());
        }
        if (given.expect().has("faults")) {
            return Outcome.faults(compiler.refusal(given).stream().map(Fault::code).toList());
        }
        return Outcome.of(
                compiler.program(given, code).evaluate(given.current(), given.related()), given);
    }

    private static Outcome formula(CaseCompiler compiler, ConformanceCase given) {
        List<Fault> faults = new ArrayList<>();
        return compiler.formula(given, faults)
                .map(formula -> Outcome.of(formula.evaluate(compiler.frame(given))))
                .orElseGet(() -> Outcome.faults(faults.stream().map(Fault::code).toList()));
    }

    private static Outcome cells(ConformanceCase given, SubmissionData result) {
        Map<String, Object> texts = new LinkedHashMap<>();
        for (Document cell : given.document().objects("computed")) {
            String address = cell.needed("cell");
            String[] parts = address.split("\\.");
            texts.put(
                    address,
                    parts.length == 2
                            ? List.of(result.form(parts[0]).cell(parts[1]))
                            : result.form(parts[0]).rows(parts[1]).stream()
                                    .map(row -> row.getOrDefault(parts[2], ""))
                                    .toList());
        }
        return Outcome.cells(texts);
    }
}
