package org.cinnabar.engine.conformance;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads {@code forms/conformance}. */
public final class ConformanceFolder {

    static final Path FOLDER = Path.of("../../forms/conformance");
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private ConformanceFolder() {}

    /** The scheme that all cases run on. */
    public static ConformanceScheme scheme() {
        return ConformanceScheme.of(read(FOLDER.resolve("scheme.json").toFile()));
    }

    /** A scheme written in the same shape. */
    public static ConformanceScheme scheme(String json) {
        return ConformanceScheme.of(new Document(JsonMapper.shared().readValue(json, OBJECT)));
    }

    /** All cases of all files. */
    static List<ConformanceCase> cases() {
        var files = FOLDER.resolve("cases").toFile().listFiles();
        return Arrays.stream(Objects.requireNonNull(files))
                .sorted(Comparator.comparing(File::getName))
                .flatMap(file -> ConformanceCase.of(read(file)).stream())
                .toList();
    }

    private static Document read(File file) {
        return new Document(JsonMapper.shared().readValue(file, OBJECT));
    }
}
