package org.cinnabar.server.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL that serves the data of a home (数据库进程), be it of a server that runs or of one that
 * was killed.
 */
record Postmaster(long processId, int port) {

    private static final int PROCESS_LINE = 0;
    private static final int PORT_LINE = 3;

    /**
     * The process that still serves this data, if there is one. Its file may be older than the last
     * boot and name a process that has nothing to do with us: such a file is removed.
     */
    static Optional<Postmaster> on(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        long recorded = Long.parseLong(lines.get(PROCESS_LINE).strip());
        Optional<ProcessHandle> process = ProcessHandle.of(recorded);
        if (process.isPresent() && !serves(process.get(), data)) {
            Files.delete(file);
        }
        int port = Integer.parseInt(lines.get(PORT_LINE).strip());
        return process.filter(handle -> serves(handle, data))
                .map(handle -> new Postmaster(handle.pid(), port));
    }

    private static boolean serves(ProcessHandle process, Path data) {
        return process.info()
                .arguments()
                .map(List::of)
                .filter(arguments -> arguments.contains(data.toString()))
                .isPresent();
    }
}
