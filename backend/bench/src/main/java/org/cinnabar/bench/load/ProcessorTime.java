package org.cinnabar.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processor time that the server, its PostgreSQL and the whole machine have used (处理器时间), in
 * milliseconds, from the counters in {@code /proc}.
 */
record ProcessorTime(long server, long database, long machine) {

    private static final Path PROC = Path.of("/proc");
    private static final long MILLISECONDS_PER_TICK = 10;
    private static final int STATE = 0;
    private static final int PARENT = 1;
    private static final int OWN = 11;
    private static final int OF_ENDED_CHILDREN = 13;

    /** What has been used up to now, all connections of PostgreSQL included, ended ones as well. */
    static ProcessorTime now(long server, long postmaster) {
        long database = ticks(fields(PROC.resolve(postmaster + "/stat")), OF_ENDED_CHILDREN);
        for (List<String> process : processes()) {
            if (process.get(PARENT).equals(Long.toString(postmaster))) {
                database += ticks(process, OWN);
            }
        }
        database += ticks(fields(PROC.resolve(postmaster + "/stat")), OWN);
        long used = ticks(fields(PROC.resolve(server + "/stat")), OWN);
        return new ProcessorTime(
                used * MILLISECONDS_PER_TICK,
                database * MILLISECONDS_PER_TICK,
                busy() * MILLISECONDS_PER_TICK);
    }

    ProcessorTime since(ProcessorTime earlier) {
        return new ProcessorTime(
                server - earlier.server, database - earlier.database, machine - earlier.machine);
    }

    ProcessorTime plus(ProcessorTime other) {
        return new ProcessorTime(
                server + other.server, database + other.database, machine + other.machine);
    }

    long both() {
        return server + database;
    }

    private static long ticks(List<String> fields, int first) {
        return fields.isEmpty()
                ? 0
                : Long.parseLong(fields.get(first)) + Long.parseLong(fields.get(first + 1));
    }

    private static List<List<String>> processes() {
        try (Stream<Path> entries = Files.list(PROC)) {
            return entries.filter(it -> Character.isDigit(it.getFileName().toString().charAt(0)))
                    .map(it -> fields(it.resolve("stat")))
                    .filter(it -> !it.isEmpty() && !it.get(STATE).equals("Z"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields behind the name, which may itself contain blanks; none if the process is gone. */
    private static List<String> fields(Path stat) {
        try {
            String line = Files.readString(stat);
            return List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
        } catch (IOException processIsGone) {
            return List.of();
        }
    }

    /** All processors' time but the idle and the waiting one. */
    private static long busy() {
        try {
            String[] all = Files.readString(PROC.resolve("stat")).split("\n", 2)[0].split(" +");
            return Stream.of(1, 2, 3, 6, 7).mapToLong(it -> Long.parseLong(all[it])).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
