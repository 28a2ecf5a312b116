package org.cinnabar.server.command;

import org.cinnabar.engine.conformance.ConformanceCase;
import org.cinnabar.engine.conformance.ConformanceScheme;
import org.cinnabar.engine.conformance.Document;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder of conformance cases (用例文件): {@code scheme.json} and {@code cases/*.json}. */
record ConformanceFiles(ConformanceScheme scheme, List<ConformanceCase> cases) {

    static final String SCHEME = "scheme.json";
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    static ConformanceFiles read(Path folder) {
        try (Stream<Path> files = Files.list(folder.resolve("cases"))) {
            List<ConformanceCase> cases =
                    files.filter(file -> file.toString().endsWith(".json"))
                            .sorted()
                            .flatMap(file -> ConformanceCase.of(document(file)).stream())
                            .toList();
            return new ConformanceFiles(
                    ConformanceScheme.of(document(folder.resolve(SCHEME))), cases);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Document document(Path file) {
        return new Document(JsonMapper.shared().readValue(file, OBJECT));
    }
}
