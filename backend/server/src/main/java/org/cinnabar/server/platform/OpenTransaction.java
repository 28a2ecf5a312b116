package org.cinnabar.server.platform;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Wrapped;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import java.time.Duration;
import java.util.Optional;

/**
 * A transaction that is running on a connection (进行中的事务), carried in the Reactor context.
 *
 * <p>Every step has a limit: a database that has stopped answering makes the caller fail, not wait.
 * The connection of such a step is thrown away, since nobody knows what it is still doing.
 */
final class OpenTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(OpenTransaction.class);
    private static final Settings SETTINGS =
            new Settings().withRenderNameCase(RenderNameCase.AS_IS).withExecuteLogging(false);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Connection connection;
    private final RowScope scope;
    private final DSLContext dsl;
    private volatile boolean begun;

    OpenTransaction(Connection connection, RowScope scope) {
        this.connection = connection;
        this.scope = scope;
        this.dsl = DSL.using(connection, SQLDialect.POSTGRES, SETTINGS);
    }

    static Optional<OpenTransaction> in(ContextView context) {
        return context.getOrEmpty(OpenTransaction.class);
    }

    Context into(Context context) {
        return context.put(OpenTransaction.class, this);
    }

    RowScope scope() {
        return scope;
    }

    DSLContext dsl() {
        return dsl;
    }

    /** Begins it and tells PostgreSQL which rows it may see, in one message. */
    Mono<Void> begin() {
        String opening =
                "begin; select set_config('cinnabar.scope', %s, true), set_config('cinnabar.unit', %s, true)"
                        .formatted(
                                dsl.render(DSL.inline(scope.officeSetting())),
                                dsl.render(DSL.inline(scope.unitSetting())));
        return Flux.from(connection.createStatement(opening).execute())
                .flatMap(result -> result.map(row -> 0))
                .then()
                .timeout(PATIENCE)
                .doOnSuccess(nothing -> begun = true);
    }

    Mono<Void> commit() {
        return Mono.from(connection.commitTransaction())
                .timeout(PATIENCE)
                .onErrorResume(error -> rollBack().then(Mono.error(error)))
                .then(release());
    }

    Mono<Void> rollBack() {
        Publisher<Void> end = begun ? connection.rollbackTransaction() : discard();
        return Mono.from(end)
                .timeout(PATIENCE)
                .onErrorResume(
                        error -> {
                            LOG.warn("A connection is thrown away: {}", error.toString());
                            return discard();
                        })
                .then(release());
    }

    /** Closes the connection itself, so that the pool makes a new one. */
    private Mono<Void> discard() {
        Connection itself =
                connection instanceof Wrapped<?> pooled
                                && pooled.unwrap() instanceof Connection wrapped
                        ? wrapped
                        : connection;
        return bounded(itself.close());
    }

    private Mono<Void> release() {
        return Mono.defer(() -> bounded(connection.close()));
    }

    private static Mono<Void> bounded(Publisher<Void> close) {
        return Mono.from(close)
                .timeout(PATIENCE)
                .onErrorResume(
                        error -> {
                            LOG.warn("A connection does not close: {}", error.toString());
                            return Mono.empty();
                        });
    }
}
