package org.cinnabar.server.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * The password of the embedded database's superuser (内置数据库口令): random, in a file only its user may
 * read.
 */
record DatabaseSecret(Path file) {

    private static final int BYTES = 32;
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** The secret in this file, made up when there is none. */
    static DatabaseSecret in(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            Path unfinished = Files.createTempFile(file.getParent(), "secret", ".new", PRIVATE);
            Files.writeString(unfinished, HexFormat.of().formatHex(random));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return new DatabaseSecret(file);
    }

    Login superuser() throws IOException {
        return new Login("postgres", Files.readString(file));
    }
}
