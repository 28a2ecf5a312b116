package org.cinnabar.server.platform.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.cinnabar.server.platform.StartupRefused;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The PostgreSQL for this kind of machine, as it comes with the product (数据库安装包). */
final class PostgresArchive {

    private static final int EXECUTABLE = 0100;
    private static final int NAME_LENGTH = 12;

    private final byte[] content;

    private PostgresArchive(byte[] content) {
        this.content = content;
    }

    static PostgresArchive forThisMachine() throws IOException {
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        try (InputStream stream =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, processor)) {
            return new PostgresArchive(stream.readAllBytes());
        } catch (IllegalStateException notIncluded) {
            throw new StartupRefused(
                    "No PostgreSQL for %s on %s is included: set CINNABAR_DATABASE_URL"
                            .formatted(system, processor),
                    notIncluded);
        }
    }

    /** Unpacks it into a folder of its own below this one, unless it is there already. */
    PostgresPrograms unpackBelow(Path folder) throws IOException {
        Path programs = folder.resolve("programs-" + name());
        if (!Files.exists(programs)) {
            Path unfinished = folder.resolve("programs.new");
            FileSystemUtils.deleteRecursively(unfinished);
            unpackTo(unfinished);
            Files.move(unfinished, programs, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresPrograms(programs);
    }

    private String name() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void unpackTo(Path folder) throws IOException {
        try (TarArchiveInputStream files =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(content)))) {
            for (TarArchiveEntry entry = files.getNextEntry();
                    entry != null;
                    entry = files.getNextEntry()) {
                unpack(entry, files, folder.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            if ((entry.getMode() & EXECUTABLE) != 0 && !target.toFile().setExecutable(true)) {
                throw new IOException(target + " cannot be made executable");
            }
        }
    }
}
