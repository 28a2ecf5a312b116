package org.cinnabar.server.command;

import org.cinnabar.engine.conformance.Backend;
import org.cinnabar.engine.conformance.CaseCompiler;
import org.cinnabar.engine.conformance.ConformanceCase;
import org.cinnabar.engine.conformance.Document;
import org.cinnabar.engine.conformance.Outcome;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The engine of the browser (浏览器后端), run by the system's Node.js on compiled trees. */
final class BrowserEngine implements Backend {

    private static final String BUNDLE = "/engine/conformance.mjs";
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    @Override
    public List<Answer> answer(CaseCompiler compiler, List<ConformanceCase> cases) {
        List<Map<String, Object>> questions =
                cases.stream()
                        .filter(it -> !it.expect().has("faults"))
                        .map(it -> question(compiler, it))
                        .toList();
        Iterator<Map<String, Object>> lines =
                run(JsonMapper.shared()
                                .writeValueAsBytes(
                                        Map.of(
                                                "scheme",
                                                compiler.scheme().document().members(),
                                                "cases",
                                                questions)))
                        .iterator();
        List<Answer> answers = new ArrayList<>();
        for (ConformanceCase given : cases) {
            answers.add(
                    given.expect().has("faults")
                            ? new Answer.Declined("it runs compiled trees and reads no formulas")
                            : new Answer.Given(
                                    Outcome.of(new Document(lines.next()), given), true));
        }
        return answers;
    }

    private static Map<String, Object> question(CaseCompiler compiler, ConformanceCase given) {
        return Map.of("given", given.document().members(), "compiled", compiler.document(given));
    }

    private static List<Map<String, Object>> run(byte[] questions) {
        try {
            Path folder = Files.createTempDirectory("cinnabar-engine");
            try {
                return run(questions, folder);
            } finally {
                for (String file : List.of("engine.mjs", "questions", "answers", "errors")) {
                    Files.deleteIfExists(folder.resolve(file));
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException unusable) {
            throw new BackendMissing("node: " + unusable.getMessage(), unusable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BackendMissing("node: interrupted", interrupted);
        }
    }

    private static List<Map<String, Object>> run(byte[] questions, Path folder)
            throws IOException, InterruptedException {
        Path bundle = folder.resolve("engine.mjs");
        Path errors = folder.resolve("errors");
        Path answers = folder.resolve("answers");
        try (InputStream content = BrowserEngine.class.getResourceAsStream(BUNDLE)) {
            if (content == null) {
                throw new BackendMissing(BUNDLE + " was not built (frontend.skip)");
            }
            Files.copy(content, bundle);
        }
        Files.write(folder.resolve("questions"), questions);
        int exit =
                new ProcessBuilder("node", bundle.toString())
                        .redirectInput(folder.resolve("questions").toFile())
                        .redirectOutput(answers.toFile())
                        .redirectError(errors.toFile())
                        .start()
                        .waitFor();
        if (exit != 0) {
            throw new BackendMissing("node: " + Files.readString(errors).strip());
        }
        try (var lines = Files.lines(answers)) {
            return lines.map(line -> JsonMapper.shared().readValue(line, OBJECT)).toList();
        }
    }
}
