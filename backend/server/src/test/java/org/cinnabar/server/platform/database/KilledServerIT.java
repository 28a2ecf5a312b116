package org.cinnabar.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class KilledServerIT {

    private static final int WRITES = 300;

    private final Path home;

    KilledServerIT(@TempDir Path folder) throws IOException {
        home = NewHome.in(folder);
    }

    @Test
    void everyAcknowledgedWriteSurvivesTheKillOfTheServer() throws Exception {
        List<Integer> acknowledged = writeAndKill(0);
        assertThat(postmaster()).as("PostgreSQL outlives its server").isPresent();

        List<Integer> later = writeAndKill(1_000_000);

        assertThat(written()).containsAll(acknowledged).containsAll(later);
    }

    @Test
    void everyAcknowledgedWriteSurvivesTheKillOfServerAndDatabase() throws Exception {
        List<Integer> acknowledged = writeAndKill(0);
        ProcessHandle postmaster = postmaster().orElseThrow();
        List<ProcessHandle> workers = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        workers.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();

        assertThat(written()).containsAll(acknowledged);
    }

    /** The result are the numbers whose writing was acknowledged before the process was killed. */
    private List<Integer> writeAndKill(int first) throws IOException {
        Process server =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-classpath",
                                System.getProperty("java.class.path"),
                                RunningWriter.class.getName(),
                                home.toString(),
                                Integer.toString(first))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        List<Integer> acknowledged = new ArrayList<>();
        try (BufferedReader output = server.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.matches("[0-9]+")) {
                    acknowledged.add(Integer.parseInt(line));
                }
                if (acknowledged.size() == WRITES) {
                    server.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(WRITES);
        return acknowledged;
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = home.resolve("postgresql/data/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()));
    }

    private List<Integer> written() throws Exception {
        List<Integer> numbers = new ArrayList<>();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            Login owner = database.address().owner();
            try (Connection connection =
                            DriverManager.getConnection(
                                    database.address().jdbcUrl(), owner.role(), owner.password());
                    ResultSet rows =
                            connection.createStatement().executeQuery("select n from written")) {
                while (rows.next()) {
                    numbers.add(rows.getInt(1));
                }
            }
        }
        return numbers;
    }
}
