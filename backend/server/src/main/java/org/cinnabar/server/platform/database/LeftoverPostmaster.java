package org.cinnabar.server.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A PostgreSQL which a killed server left running on its data (遗留的数据库进程). */
record LeftoverPostmaster(long processId) {

    /**
     * The process that still serves this data, if there is one. Its file may be older than the last
     * boot and name a process that has nothing to do with us: such a file is removed.
     */
    static Optional<LeftoverPostmaster> on(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        OptionalLong recorded = recorded(file);
        if (recorded.isEmpty()) {
            return Optional.empty();
        }
        Optional<ProcessHandle> process = ProcessHandle.of(recorded.getAsLong());
        if (process.isPresent() && !serves(process.get(), data)) {
            Files.delete(file);
        }
        return process.filter(handle -> serves(handle, data))
                .map(handle -> new LeftoverPostmaster(handle.pid()));
    }

    private static OptionalLong recorded(Path file) throws IOException {
        if (!Files.exists(file)) {
            return OptionalLong.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(lines.getFirst().strip()));
    }

    private static boolean serves(ProcessHandle process, Path data) {
        return process.info()
                .arguments()
                .map(List::of)
                .filter(arguments -> arguments.contains(data.toString()))
                .isPresent();
    }
}
