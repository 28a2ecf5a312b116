package org.cinnabar.server.support;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The database of a test's application: a new and empty one for each application context, in the
 * one PostgreSQL of the test run.
 */
public final class TestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test database", create()));
    }

    /** Creates an empty database; the result are the settings an application needs to use it. */
    public static Map<String, Object> create() {
        TestPostgres postgres = TestPostgres.running();
        String name = "cinnabar_" + DATABASES.incrementAndGet();
        DSLContext superuser = postgres.superuser("postgres");
        superuser.execute("create database {0} owner cinnabar", DSL.name(name));
        return Map.of(
                "cinnabar.database.url",
                "postgresql://%s:%d/%s".formatted(postgres.host(), postgres.port(), name),
                "cinnabar.database.user",
                TestPostgres.OWNER,
                "cinnabar.database.password",
                TestPostgres.OWNER_PASSWORD,
                "cinnabar.home",
                "target/test-home/" + name);
    }

    /** The application's database as its superuser sees it: no row level security, no grants. */
    public static DSLContext superuser(Environment environment) {
        String url = environment.getRequiredProperty("cinnabar.database.url");
        return superuser(url.substring(url.lastIndexOf('/') + 1));
    }

    /** One database of the test run, as its superuser sees it. */
    public static DSLContext superuser(String database) {
        return TestPostgres.running().superuser(database);
    }
}
