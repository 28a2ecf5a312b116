package org.cinnabar.server.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prepares folders for embedded databases which share one unpacked PostgreSQL, to save its time.
 */
final class NewHome {

    private static final Path SHARED = Path.of("target", "embedded-postgresql").toAbsolutePath();

    private NewHome() {}

    /** One at a time: a test may run beside the others. */
    static synchronized Path in(Path folder) throws IOException {
        Path programs =
                PostgresArchive.forThisMachine()
                        .unpackBelow(Files.createDirectories(SHARED))
                        .folder();
        Path postgresql = Files.createDirectories(folder.resolve("postgresql"));
        Files.createSymbolicLink(postgresql.resolve(programs.getFileName()), programs);
        return folder;
    }
}
