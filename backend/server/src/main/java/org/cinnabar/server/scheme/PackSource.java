package org.cinnabar.server.scheme;

import org.cinnabar.server.scheme.source.PackFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where packs to publish are found (制度包来源): the operator's folder, else those built in. */
public final class PackSource {

    private static final String BUILT_IN = "forms/";
    private static final String SCHEME = "/scheme.yaml";

    private PackSource() {}

    /** A pack and its place (制度包), {@code scheme/version}. */
    public record Found(String place, PackFiles files) {}

    /**
     * All packs there are.
     *
     * @param folder the operator's, if there is one
     */
    public static List<Found> packs(@Nullable Path folder) {
        try {
            return folder == null ? builtIn() : in(folder);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Found> in(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            return paths.filter(path -> Files.isRegularFile(path.resolve("scheme.yaml")))
                    .sorted()
                    .map(pack -> new Found(place(folder, pack), PackFiles.ofFolder(pack)))
                    .toList();
        }
    }

    private static String place(Path folder, Path pack) {
        return folder.relativize(pack).toString().replace('\\', '/');
    }

    private static List<Found> builtIn() throws IOException {
        PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
        List<Found> found = new ArrayList<>();
        for (Resource scheme : resources.getResources("classpath:" + BUILT_IN + "*/*" + SCHEME)) {
            String url = scheme.getURL().toString();
            String root = url.substring(0, url.length() - SCHEME.length() + 1);
            String place = root.substring(root.lastIndexOf(BUILT_IN) + BUILT_IN.length());
            Map<String, byte[]> files = new HashMap<>();
            for (Resource file : resources.getResources("classpath:" + BUILT_IN + place + "**")) {
                if (file.isReadable()) {
                    files.put(
                            file.getURL().toString().substring(root.length()),
                            file.getContentAsByteArray());
                }
            }
            found.add(new Found(place.substring(0, place.length() - 1), new PackFiles(files)));
        }
        return found;
    }
}
