package org.cinnabar.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Memory that the server occupies, and that the processes of its PostgreSQL occupy each for itself
 * (内存占用), in megabytes, from {@code /proc}.
 */
record ServerMemory(long server, long database) {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern OWN = Pattern.compile("RssAnon:\\s+(\\d+) kB");

    static ServerMemory now(long server, long postmaster) {
        long database =
                ProcessHandle.of(postmaster).stream()
                        .flatMap(it -> Stream.concat(Stream.of(it), it.children()))
                        .mapToLong(it -> kilobytes(it.pid(), OWN))
                        .sum();
        return new ServerMemory(kilobytes(server, RESIDENT) / 1024, database / 1024);
    }

    private static long kilobytes(long process, Pattern which) {
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(process), "status"));
            Matcher found = which.matcher(status);
            return found.find() ? Long.parseLong(found.group(1)) : 0;
        } catch (IOException processIsGone) {
            return 0;
        }
    }
}
