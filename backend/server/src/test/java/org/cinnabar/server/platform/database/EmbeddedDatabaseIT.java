package org.cinnabar.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cinnabar.server.platform.StartupRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

class EmbeddedDatabaseIT {

    private final Path home;

    EmbeddedDatabaseIT(@TempDir Path folder) throws IOException {
        home = NewHome.in(folder);
    }

    @Test
    void keepsItsDataOverARestart() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(home)) {
            execute(first, "create table kept (n int); insert into kept values (7)");
        }

        try (EmbeddedDatabase second = EmbeddedDatabase.start(home)) {
            assertThat(query(second, "select n from kept")).isEqualTo("7");
        }
    }

    @Test
    void isDurableAndReachableFromThisMachineAlone() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThat(query(database, "show fsync")).isEqualTo("on");
            assertThat(query(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(database, "show full_page_writes")).isEqualTo("on");
            assertThat(query(database, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThatThrownBy(
                            () ->
                                    DriverManager.getConnection(
                                            database.address().jdbcUrl(), "postgres", "postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(
                                            home.resolve("postgresql/secret"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void refusesASecondServerOnTheSameFolder() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(home)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(home))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessage("Another server is already running on " + home);
            assertThat(query(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void startsAgainAfterAnInterruptedFirstStart() throws Exception {
        Files.createDirectories(home.resolve("postgresql/data.new/base"));

        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            assertThat(query(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void leavesAnInnocentProcessAloneWhoseNumberIsInAnOldFile() throws Exception {
        EmbeddedDatabase.start(home).close();
        Process innocent = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    home.resolve("postgresql/data/postmaster.pid"),
                    innocent.pid() + "\n" + home.resolve("postgresql/data") + "\n0\n5432\n\n\n");

            try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
                assertThat(query(database, "select 1")).isEqualTo("1");
            }
            assertThat(innocent.isAlive()).isTrue();
        } finally {
            innocent.destroy();
        }
    }

    private static void execute(EmbeddedDatabase database, String statement) throws SQLException {
        try (Connection connection = connect(database)) {
            connection.createStatement().execute(statement);
        }
    }

    private static String query(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = connect(database);
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        Login owner = database.address().owner();
        return DriverManager.getConnection(
                database.address().jdbcUrl(), owner.role(), owner.password());
    }
}
