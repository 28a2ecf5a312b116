package org.cinnabar.server.scheme.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.scheme.source.PackFiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A copy of a pack into which faults are planted, and where each of them must be reported. */
public final class PlantedPack {
    private final Map<String, byte[]> files = new HashMap<>();
    private final List<String> expected = new ArrayList<>();

    private PlantedPack(PackFiles original) {
        original.names().forEach(name -> files.put(name, original.content(name)));
    }

    public static PlantedPack of(Path folder) {
        return new PlantedPack(PackFiles.ofFolder(folder));
    }

    /** A pack small enough to be read at a glance. */
    public static PlantedPack pond() {
        return of(Path.of("src/test/resources/packs/pond/1"));
    }

    /** The same pack without its examples. */
    public PlantedPack withoutExamples() {
        files.keySet().removeIf(name -> name.startsWith("examples/"));
        return this;
    }

    /** The same pack without that file. */
    public PlantedPack without(String file) {
        assertThat(files.remove(file)).as(file).isNotNull();
        return this;
    }

    /** Replaces a text without making anything wrong. */
    public PlantedPack replace(String file, String text, String replacement) {
        return put(file, content(file).replace(text, replacement));
    }

    /** Replaces a text in all files without making anything wrong. */
    public PlantedPack replaceEverywhere(String text, String replacement) {
        List.copyOf(files.keySet()).forEach(file -> replace(file, text, replacement));
        return this;
    }

    /** Replaces a text that occurs once; the fault is expected in its line. */
    public PlantedPack plant(String file, String text, String replacement, String code) {
        String before = content(file);
        int at = before.indexOf(text);
        assertThat(at).as("%s contains %s", file, text).isNotNegative();
        assertThat(before.indexOf(text, at + 1)).as("only once: %s", text).isNegative();
        long line = before.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        expected.add("%s:%d %s".formatted(file, line, code));
        return put(file, before.replace(text, replacement));
    }

    private String content(String file) {
        return new String(Objects.requireNonNull(files.get(file)), StandardCharsets.UTF_8);
    }

    /** Adds a file, or replaces it. */
    public PlantedPack put(String file, String content) {
        files.put(file, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public PackFiles files() {
        return new PackFiles(files);
    }

    /** Writes the pack into a folder. */
    public void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.write(path, file.getValue());
        }
    }

    /** {@code file:line CODE} of every planted fault, by file and line. */
    public List<String> expected() {
        return expected.stream().sorted(PlantedPack::byFileAndLine).toList();
    }

    private static int byFileAndLine(String one, String other) {
        String[] a = one.split("[: ]");
        String[] b = other.split("[: ]");
        int byFile = a[0].compareTo(b[0]);
        return byFile != 0
                ? byFile
                : Integer.compare(Integer.parseInt(a[1]), Integer.parseInt(b[1]));
    }
}
