package org.cinnabar.server.platform.database;

import org.cinnabar.server.platform.StartupRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The PostgreSQL that comes with the product (内置数据库): durable, with a password, on the loopback
 * address alone. It outlives a killed server and is then stopped by the next one.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    static final String LOOPBACK = "127.0.0.1";
    private static final String PATIENCE_SECONDS = "120";

    /**
     * What an acknowledged write relies on, and who may connect; nothing of it is left to defaults.
     */
    private static final String SETTINGS =
            String.join(
                    " ",
                    "-c fsync=on",
                    "-c synchronous_commit=on",
                    "-c full_page_writes=on",
                    "-c listen_addresses=" + LOOPBACK,
                    "-c unix_socket_directories=",
                    "-c max_connections=100",
                    "-c shared_buffers=256MB",
                    "-c timezone=UTC",
                    "-c log_timezone=UTC");

    private final HomeFolder home;
    private final Path folder;
    private final Path data;
    private final PostgresPrograms programs;
    private final DatabaseAddress address;

    private EmbeddedDatabase(HomeFolder home) throws IOException {
        this.home = home;
        this.folder = Files.createDirectories(home.resolve("postgresql"));
        this.data = folder.resolve("data");
        this.programs = PostgresArchive.forThisMachine().unpackBelow(folder);
        this.address = start(DatabaseSecret.in(folder.resolve("secret")));
    }

    /**
     * Starts it on the data in this folder, which is created when there is none.
     *
     * @throws StartupRefused if another server uses the folder or PostgreSQL does not start
     */
    static EmbeddedDatabase start(Path home) {
        PostgresPrograms.requireAcceptableUser();
        HomeFolder claimed = HomeFolder.claim(home);
        try {
            return new EmbeddedDatabase(claimed);
        } catch (IOException e) {
            throw new StartupRefused("PostgreSQL cannot be started in " + claimed + ": " + e, e);
        }
    }

    private DatabaseAddress start(DatabaseSecret secret) throws IOException {
        Postmaster.on(data).ifPresent(this::stop);
        if (!Files.exists(data)) {
            initialize(secret);
        }
        int port = freePort();
        programs.run(
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=" + PATIENCE_SECONDS,
                "--pgdata=" + data,
                "--log=" + folder.resolve("server.log"),
                "--options=" + SETTINGS + " -p " + port);
        return ApplicationDatabase.on(LOOPBACK, port, secret.superuser());
    }

    /** Prepared beside its place and then moved, so that no crash leaves half a database. */
    private void initialize(DatabaseSecret secret) throws IOException {
        Path unfinished = folder.resolve("data.new");
        FileSystemUtils.deleteRecursively(unfinished);
        programs.run(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + secret.superuser().role(),
                "--pwfile=" + secret.file(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    DatabaseAddress address() {
        return address;
    }

    private void stop(Postmaster leftover) {
        LOG.info(
                "Stopping the PostgreSQL of a server that was killed (process {})",
                leftover.processId());
        stop();
    }

    private void stop() {
        programs.run(
                "pg_ctl",
                "stop",
                "--wait",
                "--mode=fast",
                "--timeout=" + PATIENCE_SECONDS,
                "--pgdata=" + data);
    }

    @Override
    public void close() throws IOException {
        stop();
        home.close();
    }
}
