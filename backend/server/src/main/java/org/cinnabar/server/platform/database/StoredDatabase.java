package org.cinnabar.server.platform.database;

import org.cinnabar.server.platform.CinnabarSettings;
import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.platform.StartupRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

import reactor.core.publisher.Mono;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The database of a server, for a command that looks into it while the server runs or rests
 * (已有数据库).
 */
@NamedInterface("stored")
public final class StoredDatabase implements AutoCloseable {

    private final DatabaseAddress address;
    private final @Nullable EmbeddedDatabase started;

    private StoredDatabase(DatabaseAddress address, @Nullable EmbeddedDatabase started) {
        this.address = address;
        this.started = started;
    }

    /**
     * The operator's own PostgreSQL, or else the embedded one of this home, which is started when
     * it does not run.
     *
     * @throws StartupRefused if there is none, or it cannot be used
     * @throws UnusableDatabaseAddress if the operator's address is no address
     */
    public static StoredDatabase of(Path home, CinnabarSettings.External own) {
        if (own.url() != null && !own.url().isEmpty()) {
            return new StoredDatabase(DatabaseAddress.of(own), null);
        }
        Path folder = home.toAbsolutePath().normalize().resolve("postgresql");
        Path data = folder.resolve("data");
        if (!Files.isDirectory(data)) {
            throw new StartupRefused("There is no database in " + home);
        }
        try {
            Optional<Postmaster> running = Postmaster.on(data);
            if (running.isPresent()) {
                Login superuser = DatabaseSecret.in(folder.resolve("secret")).superuser();
                return new StoredDatabase(
                        ApplicationDatabase.on(
                                EmbeddedDatabase.LOOPBACK, running.get().port(), superuser),
                        null);
            }
        } catch (IOException e) {
            throw new StartupRefused("The database in " + home + " cannot be used: " + e, e);
        }
        EmbeddedDatabase started = EmbeddedDatabase.start(home);
        return new StoredDatabase(started.address(), started);
    }

    /** Waits for work that sees everything, with the rights of the application. */
    public <T> T await(Function<Sql, Mono<T>> work) {
        Sql sql = new Sql(DatabaseConfiguration.connections(address));
        Mono<T> everything = work.apply(sql).contextWrite(new RowScope.Everything()::into);
        return Objects.requireNonNull(everything.block());
    }

    @Override
    public void close() {
        if (started != null) {
            try {
                started.close();
            } catch (IOException e) {
                throw new StartupRefused("The database cannot be stopped: " + e, e);
            }
        }
    }
}
