package org.cinnabar.server.platform;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlResult;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Wrapped;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What PostgreSQL announces to every server (数据库通知, {@code LISTEN}). One connection a channel, kept
 * while anybody listens; when it breaks it is made anew.
 */
@Component
public class Announcements {

    /** Something may have been announced that was not heard. */
    private static final String ANYTHING = "";

    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(2);

    private final ConnectionFactory connections;
    private final Map<String, Flux<String>> channels = new ConcurrentHashMap<>();

    Announcements(ConnectionFactory connections) {
        this.connections = connections;
    }

    /**
     * Emits once at the beginning, whenever {@code word} is announced on the channel, and when it
     * may have been announced unheard.
     */
    public Flux<String> on(String channel, String word) {
        return channels.computeIfAbsent(channel, this::shared)
                .filter(announced -> announced.equals(ANYTHING) || announced.equals(word))
                .startWith(ANYTHING);
    }

    private Flux<String> shared(String channel) {
        return Flux.usingWhen(
                        Mono.<Connection>from(connections.create()),
                        connection -> listen(itself(connection), channel),
                        Announcements::discard)
                .concatWith(Mono.error(ConnectionEnded::new))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, BEFORE_NEXT_TRY))
                .share();
    }

    private static Flux<String> listen(PostgresqlConnection connection, String channel) {
        return connection
                .createStatement("listen " + channel)
                .execute()
                .flatMap(PostgresqlResult::getRowsUpdated)
                .then(Mono.just(ANYTHING))
                .concatWith(
                        connection
                                .getNotifications()
                                .mapNotNull(notification -> notification.getParameter()));
    }

    /** A connection that listens is no use to anybody else. */
    private static Mono<Void> discard(Connection connection) {
        return itself(connection)
                .close()
                .onErrorComplete()
                .then(Mono.from(connection.close()).onErrorComplete());
    }

    private static PostgresqlConnection itself(Connection connection) {
        Object inner = connection instanceof Wrapped<?> pooled ? pooled.unwrap() : connection;
        return (PostgresqlConnection) inner;
    }

    /** The database has closed the connection. */
    private static final class ConnectionEnded extends RuntimeException {}
}
