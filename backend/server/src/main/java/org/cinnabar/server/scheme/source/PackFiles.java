package org.cinnabar.server.scheme.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of one pack by their path inside it (制度包文件), read completely. */
public final class PackFiles {
    static final int MOST_FILES = 1000;
    private static final long MOST_BYTES = 32L << 20;
    private final SortedMap<String, byte[]> contents;

    public PackFiles(Map<String, byte[]> contents) {
        this.contents = new TreeMap<>(contents);
    }

    /** Reads a folder; hidden files are no part of a pack. */
    public static PackFiles ofFolder(Path folder) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            long bytes = 0;
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (isHidden(name)) {
                    continue;
                }
                bytes += Files.size(path);
                if (contents.size() == MOST_FILES || bytes > MOST_BYTES) {
                    throw new PackTooLarge(folder.toString(), MOST_FILES, MOST_BYTES);
                }
                contents.put(name, Files.readAllBytes(path));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(folder.toString(), unreadable);
        }
        return new PackFiles(contents);
    }

    /** All paths, sorted. */
    public Stream<String> names() {
        return contents.keySet().stream();
    }

    /** The paths directly or deeper below {@code folder} that end in {@code suffix}, sorted. */
    public Stream<String> names(String folder, String suffix) {
        return names().filter(name -> name.startsWith(folder + "/") && name.endsWith(suffix));
    }

    public boolean contains(String name) {
        return contents.containsKey(name);
    }

    /** The bytes of a file that exists. */
    public byte[] content(String name) {
        return Objects.requireNonNull(contents.get(name), name);
    }

    /** SHA-256 over names and contents: equal exactly when the packs are equal. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.forEach(
                    (name, bytes) -> {
                        byte[] path = name.getBytes(StandardCharsets.UTF_8);
                        digest.update(
                                ByteBuffer.allocate(8)
                                        .putInt(path.length)
                                        .putInt(bytes.length)
                                        .flip());
                        digest.update(path);
                        digest.update(bytes);
                    });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    static boolean isHidden(String name) {
        return name.startsWith(".") || name.contains("/.");
    }
}
