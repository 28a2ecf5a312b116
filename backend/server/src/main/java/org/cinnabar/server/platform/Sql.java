package org.cinnabar.server.platform;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;

import org.jooq.DSLContext;
import org.jooq.Record1;
import org.reactivestreams.Publisher;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The one way to the database (数据库访问): runs jOOQ statements on the transaction's own connection,
 * under the {@link RowScope} of the Reactor context.
 *
 * <p>Every call is a transaction; a call inside another one joins it and fails if it brings a
 * different scope.
 */
@Component
public class Sql {

    /** Longer than PostgreSQL's own limit of a statement, which therefore speaks first. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final int ROWS_AT_ONCE = 10_000;

    private final ConnectionFactory connections;
    private final AtomicInteger waiting = new AtomicInteger();

    public Sql(ConnectionFactory connections) {
        this.connections = connections;
    }

    /** The single row of a statement, or empty; more than one row is an error. */
    public <T> Mono<T> one(Function<DSLContext, ? extends Publisher<? extends T>> statement) {
        return this.<T>many(statement).singleOrEmpty();
    }

    /** All rows of a statement. */
    public <T> Flux<T> many(Function<DSLContext, ? extends Publisher<? extends T>> statement) {
        return within(open -> Flux.<T>from(statement.apply(open.dsl())).timeout(PATIENCE));
    }

    /**
     * All rows of a statement about any number of rows, done in parts: none of them takes so long
     * that PostgreSQL gives it up.
     *
     * @param ids of the rows it is about
     * @param statement about some of them
     */
    public <T> Flux<T> inParts(
            Function<DSLContext, ? extends Publisher<Record1<UUID>>> ids,
            BiFunction<DSLContext, UUID[], ? extends Publisher<? extends T>> statement) {
        return within(
                _ ->
                        this.<Record1<UUID>>many(ids)
                                .map(Record1::value1)
                                .buffer(ROWS_AT_ONCE)
                                .map(part -> part.toArray(UUID[]::new))
                                .collectList()
                                .flatMapIterable(parts -> parts)
                                .concatMap(part -> whole(part, statement)));
    }

    /** Read to its end, so that whoever takes the rows may ask the same connection. */
    private <T> Flux<T> whole(
            UUID[] part,
            BiFunction<DSLContext, UUID[], ? extends Publisher<? extends T>> statement) {
        return this.<T>many(dsl -> statement.apply(dsl, part))
                .collectList()
                .flatMapIterable(rows -> rows);
    }

    /** Runs the work in one transaction: all of it is committed, or nothing. */
    public <T> Mono<T> transaction(Mono<T> work) {
        return within(open -> work).singleOrEmpty();
    }

    /**
     * The same, which goes on to its end when the caller goes away: what takes minutes is not lost
     * to a network that waits for one.
     */
    public <T> Mono<T> transactionToTheEnd(Mono<T> work) {
        return Mono.deferContextual(
                context ->
                        OpenTransaction.in(context).isPresent()
                                ? transaction(work)
                                : Mono.fromFuture(
                                        () -> transaction(work).contextWrite(context).toFuture(),
                                        true));
    }

    /** How many transactions wait for a connection to begin on. */
    public int waiting() {
        return waiting.get();
    }

    private <T> Flux<T> within(Function<OpenTransaction, Publisher<T>> work) {
        return Flux.deferContextual(
                context -> {
                    RowScope scope = RowScope.in(context);
                    return OpenTransaction.in(context)
                            .map(open -> join(open, scope, work))
                            .orElseGet(() -> open(scope, work));
                });
    }

    private static <T> Flux<T> join(
            OpenTransaction open, RowScope scope, Function<OpenTransaction, Publisher<T>> work) {
        return open.scope().equals(scope)
                ? Flux.from(work.apply(open))
                : Flux.error(new IllegalStateException(open.scope() + " cannot become " + scope));
    }

    private <T> Flux<T> open(RowScope scope, Function<OpenTransaction, Publisher<T>> work) {
        return Flux.usingWhen(
                connection().map(connection -> new OpenTransaction(connection, scope)),
                open -> open.begin().thenMany(work.apply(open)).contextWrite(open::into),
                OpenTransaction::commit,
                (open, error) -> open.rollBack(),
                OpenTransaction::rollBack);
    }

    private Mono<Connection> connection() {
        return Mono.<Connection>from(connections.create())
                .doOnSubscribe(asked -> waiting.incrementAndGet())
                .doFinally(end -> waiting.decrementAndGet());
    }
}
