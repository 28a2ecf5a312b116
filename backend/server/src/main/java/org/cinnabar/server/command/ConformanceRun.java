package org.cinnabar.server.command;

import org.cinnabar.engine.conformance.Backend;
import org.cinnabar.engine.conformance.Backend.Answer;
import org.cinnabar.engine.conformance.CaseCompiler;
import org.cinnabar.engine.conformance.ConformanceCase;
import org.cinnabar.engine.conformance.JvmBackend;
import org.cinnabar.engine.conformance.Outcome;
import org.cinnabar.server.workbook.WorkbookEngine;

import tools.jackson.core.JacksonException;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code conformance}: asks a back end of the check language all cases of a folder (一致性检验). */
final class ConformanceRun {

    private static final Map<String, Supplier<Backend>> BACKENDS =
            Map.of(
                    "jvm",
                    JvmBackend::new,
                    "ts",
                    BrowserEngine::new,
                    "sql",
                    SqlEngine::new,
                    "excel",
                    WorkbookEngine::new);

    private final Terminal terminal;

    ConformanceRun(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(String folder, String backend) {
        Supplier<Backend> chosen = BACKENDS.get(backend);
        if (chosen == null) {
            return terminal.unusable("没有后端 " + backend, "there is no back end " + backend);
        }
        Path path = Path.of(folder);
        if (!Files.isRegularFile(path.resolve(ConformanceFiles.SCHEME))) {
            return terminal.unusable(
                    folder + " 中没有 " + ConformanceFiles.SCHEME,
                    "there is no " + ConformanceFiles.SCHEME + " in " + folder);
        }
        try {
            ConformanceFiles files = ConformanceFiles.read(path);
            return report(chosen.get(), new CaseCompiler(files.scheme()), files.cases());
        } catch (UncheckedIOException
                | JacksonException
                | IllegalArgumentException
                | BackendMissing unusable) {
            return terminal.unusable(
                    "无法检验：" + unusable.getMessage(), "cannot run: " + unusable.getMessage());
        }
    }

    private int report(Backend backend, CaseCompiler compiler, List<ConformanceCase> cases) {
        List<Answer> answers;
        try (backend) {
            answers = backend.answer(compiler, cases);
        }
        int failed = 0;
        int declined = 0;
        for (int i = 0; i < cases.size(); i++) {
            ConformanceCase given = cases.get(i);
            switch (answers.get(i)) {
                case Answer.Declined _ -> declined++;
                case Answer.Given answer -> {
                    Optional<String> difference = difference(given, answer);
                    difference.ifPresent(it -> terminal.out().println(given + ": " + it));
                    failed += difference.isPresent() ? 1 : 0;
                }
            }
        }
        int passed = cases.size() - failed - declined;
        terminal.out().println(summary(passed, failed, declined));
        return failed == 0 ? Terminal.CLEAN : Terminal.FINDINGS;
    }

    private Optional<String> difference(ConformanceCase given, Answer.Given answer) {
        Outcome expected = Outcome.expected(given);
        Outcome wanted = answer.worded() ? expected : expected.withoutMessages();
        Outcome found = answer.worded() ? answer.outcome() : answer.outcome().withoutMessages();
        return found.equals(wanted)
                ? Optional.empty()
                : Optional.of(
                        terminal.english()
                                ? "expected %s, but was %s".formatted(wanted, found)
                                : "应为 %s，实为 %s".formatted(wanted, found));
    }

    private String summary(int passed, int failed, int declined) {
        String all = terminal.english() ? "%d passed, %d failed" : "通过 %d 个，失败 %d 个";
        String claimed = terminal.english() ? ", %d not claimed" : "，未承诺 %d 个";
        return all.formatted(passed, failed) + (declined == 0 ? "" : claimed.formatted(declined));
    }
}
