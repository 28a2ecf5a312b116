package org.cinnabar.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps {@code forms/conformance/compiled} in step with the cases: other back ends run the compiled
 * trees. {@code -Dconformance.write=true} writes them anew.
 */
class CompiledProgramsTest {

    private static final CaseCompiler COMPILER = new CaseCompiler(ConformanceFolder.scheme());
    private static final Path FOLDER = ConformanceFolder.FOLDER.resolve("compiled");

    @Test
    void committedProgramsAreThoseOfToday() throws IOException {
        Map<String, String> today = today();
        if (Boolean.getBoolean("conformance.write")) {
            Files.createDirectories(FOLDER);
            for (var file : today.entrySet()) {
                Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
            }
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(today.keySet());
        }
        for (var file : today.entrySet()) {
            assertThat(Files.readString(FOLDER.resolve(file.getKey())))
                    .as("%s is stale: run this test with -Dconformance.write=true", file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    private static Map<String, String> today() {
        Map<String, List<ConformanceCase>> families =
                ConformanceFolder.cases().stream()
                        .filter(it -> !it.expect().has("faults") && !it.has("rules"))
                        .collect(
                                Collectors.groupingBy(
                                        ConformanceCase::family,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        Map<String, String> files = new LinkedHashMap<>();
        families.forEach((family, cases) -> files.put(family + ".json", text(family, cases)));
        return files;
    }

    private static String text(String family, List<ConformanceCase> cases) {
        return cases.stream()
                .map(COMPILER::document)
                .map(it -> "    " + JsonMapper.shared().writeValueAsString(it))
                .collect(
                        Collectors.joining(
                                ",\n",
                                "{\n  \"family\": \"" + family + "\",\n  \"cases\": [\n",
                                "\n  ]\n}\n"));
    }
}
