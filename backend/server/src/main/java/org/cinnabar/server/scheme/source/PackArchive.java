package org.cinnabar.server.scheme.source;

import org.cinnabar.server.platform.Violation;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A pack as one zip file (制度包压缩文件). It is read in memory, never onto the disk, and no further than
 * an honest pack goes; the folder around the pack may be packed with it.
 */
public final class PackArchive {
    private static final int MOST_BYTES = 16 << 20;
    private static final int LONGEST_NAME = 200;
    private static final Charset CHINESE_WINDOWS = Charset.forName("GB18030");
    private static final String SCHEME = "scheme.yaml";

    private final SortedMap<String, byte[]> contents = new TreeMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private int entries;
    private long bytes;

    private PackArchive() {}

    /** The files of an archive; fails with everything that keeps it from being a pack. */
    public static PackFiles read(byte[] zip) {
        return of(zip, StandardCharsets.UTF_8)
                .or(() -> of(zip, CHINESE_WINDOWS))
                .orElseThrow(() -> new PackUnreadable(List.of(damaged())))
                .files();
    }

    /** Empty where the archive is damaged, or its names are in another encoding. */
    private static Optional<PackArchive> of(byte[] zip, Charset names) {
        PackArchive archive = new PackArchive();
        try {
            archive.readAll(zip, names);
            return archive.entries == 0 ? Optional.empty() : Optional.of(archive);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private void readAll(byte[] zip, Charset names) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), names)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > PackFiles.MOST_FILES) {
                    violations.add(
                            PackUnreadable.reason(
                                    "TOO_MANY_FILES",
                                    "压缩文件中的文件超过 " + PackFiles.MOST_FILES + " 个",
                                    "more than " + PackFiles.MOST_FILES + " files"));
                    return;
                }
                if (!readEntry(entry, in)) {
                    return;
                }
            }
        }
    }

    /** Even what is left out is read no further than all files together may be. */
    private boolean readEntry(ZipEntry entry, ZipInputStream in) throws IOException {
        byte[] content = in.readNBytes((int) (MOST_BYTES - bytes) + 1);
        bytes += content.length;
        if (bytes > MOST_BYTES) {
            violations.add(
                    PackUnreadable.reason(
                            "TOO_MANY_BYTES",
                            "解压后超过 %d MiB".formatted(MOST_BYTES >> 20),
                            "larger than %d MiB when unpacked".formatted(MOST_BYTES >> 20)));
            return false;
        }
        if (!entry.isDirectory()) {
            add(entry.getName(), content);
        }
        return true;
    }

    private void add(String name, byte[] content) {
        if (!isInside(name)) {
            String shown = name.substring(0, Math.min(name.length(), LONGEST_NAME));
            violations.add(
                    PackUnreadable.about(
                            shown, "PATH", "不允许的文件路径“%s”", "the path “%s” is not allowed"));
        } else if (!isHidden(name) && contents.put(name, content) != null) {
            violations.add(
                    PackUnreadable.about(
                            name, "FILE_TWICE", "文件“%s”出现了两次", "the file “%s” is there twice"));
        }
    }

    private static boolean isInside(String name) {
        return name.length() <= LONGEST_NAME
                && !name.startsWith("/")
                && name.chars().noneMatch(it -> it == '\\' || it == ':' || it < ' ')
                && List.of(name.split("/", -1)).stream()
                        .noneMatch(it -> it.isEmpty() || it.equals(".") || it.equals(".."));
    }

    /** What file managers leave behind, beside hidden files. */
    private static boolean isHidden(String name) {
        return PackFiles.isHidden(name)
                || name.startsWith("__MACOSX/")
                || name.endsWith("/Thumbs.db")
                || name.equals("Thumbs.db");
    }

    private PackFiles files() {
        if (violations.isEmpty() && contents.isEmpty()) {
            violations.add(
                    PackUnreadable.reason("NO_FILES", "压缩文件中没有文件", "there are no files in it"));
        }
        if (!violations.isEmpty()) {
            throw new PackUnreadable(violations);
        }
        String folder = folderAround();
        if (folder == null) {
            return new PackFiles(contents);
        }
        SortedMap<String, byte[]> inside = new TreeMap<>();
        contents.forEach((name, content) -> inside.put(name.substring(folder.length()), content));
        return new PackFiles(inside);
    }

    /** The one folder which holds everything, as file managers pack it; null if there is none. */
    private @Nullable String folderAround() {
        if (contents.containsKey(SCHEME)) {
            return null;
        }
        return contents.keySet().stream()
                .filter(name -> name.endsWith("/" + SCHEME))
                .map(name -> name.substring(0, name.length() - SCHEME.length()))
                .filter(folder -> contents.keySet().stream().allMatch(it -> it.startsWith(folder)))
                .findFirst()
                .orElse(null);
    }

    private static Violation damaged() {
        return PackUnreadable.reason(
                "NOT_A_ZIP",
                "不是 zip 文件，或者已损坏、已加密",
                "no zip file, or one that is damaged or encrypted");
    }

    /** Writes a pack as an archive; equal packs give equal archives. */
    public static byte[] write(PackFiles files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (String name : (Iterable<String>) files.names()::iterator) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTime(0);
                out.putNextEntry(entry);
                out.write(files.content(name));
                out.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
