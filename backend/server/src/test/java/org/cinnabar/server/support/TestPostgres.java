package org.cinnabar.server.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.postgresql.PostgreSQLContainer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The one PostgreSQL of a test run: embedded, quick and forgetful, or a container with {@code
 * -Dcinnabar.test.database=testcontainers}.
 */
record TestPostgres(String host, int port, String user, String password) {

    static final String OWNER = "cinnabar";
    static final String OWNER_PASSWORD = "cinnabar-test";

    private static final class Running {
        static final TestPostgres INSTANCE = start();
    }

    static TestPostgres running() {
        return Running.INSTANCE;
    }

    private static TestPostgres start() {
        TestPostgres postgres =
                "testcontainers".equals(System.getProperty("cinnabar.test.database"))
                        ? container()
                        : embedded();
        postgres.superuser("postgres")
                .execute(
                        "create role {0} login createrole password {1}",
                        DSL.name(OWNER), DSL.inline(OWNER_PASSWORD));
        return postgres;
    }

    private static TestPostgres embedded() {
        try {
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.builder()
                            .setOverrideWorkingDirectory(Path.of("target", "postgresql").toFile())
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            .start();
            return new TestPostgres("127.0.0.1", postgres.getPort(), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestPostgres container() {
        PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18");
        postgres.start();
        return new TestPostgres(
                postgres.getHost(),
                postgres.getFirstMappedPort(),
                postgres.getUsername(),
                postgres.getPassword());
    }

    /** A connection for every statement: tests have few of them. */
    DSLContext superuser(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://%s:%d/%s".formatted(host, port, database));
        source.setUser(user);
        source.setPassword(password);
        return DSL.using(source, SQLDialect.POSTGRES);
    }
}
