package org.cinnabar.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import java.time.Duration;
import java.util.UUID;

@ServerTest
class SqlIT {

    @Autowired Sql sql;

    @Test
    void rollsBackEverythingOfAFailedTransaction() {
        int object = 1_000_001;
        Mono<Void> work =
                create(object).then(Mono.error(new IllegalStateException("after the insert")));

        StepVerifier.create(sql.transaction(work).contextWrite(new RowScope.Everything()::into))
                .verifyErrorMessage("after the insert");

        assertThat(stored(object)).isFalse();
    }

    @Test
    void commitsWhatAllStatementsOfATransactionWrote() {
        int first = 1_000_002;
        int second = 1_000_003;

        StepVerifier.create(
                        sql.transaction(create(first).then(create(second)))
                                .contextWrite(new RowScope.Everything()::into))
                .verifyComplete();

        assertThat(stored(first)).isTrue();
        assertThat(stored(second)).isTrue();
    }

    @Test
    void goesToItsEndThoughTheCallerGoesAwayWhereThatIsAskedFor() {
        int left = 1_000_004;
        int lasting = 1_000_005;
        leave(sql.transaction(createSlowly(left)));
        leave(sql.transactionToTheEnd(createSlowly(lasting)));

        Await.done(
                Mono.fromSupplier(() -> stored(lasting))
                        .subscribeOn(Schedulers.boundedElastic())
                        .filter(stored -> stored)
                        .repeatWhenEmpty(tries -> tries.delayElements(Duration.ofMillis(100))));
        assertThat(stored(left)).isFalse();
    }

    @Test
    void asksForManyRowsInParts() {
        Flux<Integer> sizes =
                sql.inParts(
                                dsl ->
                                        dsl.select(field("gen_random_uuid()", UUID.class))
                                                .from(table("generate_series(1, 25001)")),
                                (dsl, part) ->
                                        dsl.select(
                                                field(
                                                        "cardinality({0})",
                                                        Integer.class, val(part))))
                        .map(row -> row.value1());

        assertThat(Await.value(sizes.collectList())).containsExactly(10_000, 10_000, 5_001);
    }

    @Test
    void keepsOnlyTheLatestStatementsPrepared() {
        int statements = 400;
        Mono<Integer> kept =
                Flux.range(1, statements)
                        .concatMap(it -> sql.one(dsl -> dsl.select(val(it).plus(inline(it)))))
                        .then(
                                sql.one(
                                        dsl ->
                                                dsl.selectCount()
                                                        .from(table("pg_prepared_statements"))))
                        .map(row -> row.value1());

        assertThat(Await.value(sql.transaction(kept))).isPositive().isLessThan(statements / 2);
    }

    @Test
    void runsAsTheRestrictedRole() {
        StepVerifier.create(
                        sql.one(dsl -> dsl.select(field("current_user::text", String.class)))
                                .map(row -> row.value1()))
                .expectNext("cinnabar_app")
                .verifyComplete();
    }

    @Test
    void setsTheScopeOfTheContextForTheTransaction() {
        UUID unit = UUID.randomUUID();
        StepVerifier.create(
                        sql.one(
                                        dsl ->
                                                dsl.select(
                                                        field(
                                                                "current_setting('cinnabar.scope')"
                                                                    + " || '/' ||"
                                                                    + " current_setting('cinnabar.unit')",
                                                                String.class)))
                                .map(row -> row.value1())
                                .contextWrite(new RowScope.OneUnit(unit)::into))
                .expectNext("/" + unit)
                .verifyComplete();
    }

    @Test
    void refusesAnotherScopeInsideATransaction() {
        Mono<Integer> inner =
                sql.one(dsl -> dsl.selectOne())
                        .map(row -> row.value1())
                        .contextWrite(new RowScope.Everything()::into);

        StepVerifier.create(sql.transaction(inner)).verifyError(IllegalStateException.class);
    }

    /** A large object is a row which any role may create, in the transaction. */
    private Mono<Void> create(int object) {
        return sql.one(dsl -> dsl.select(function("lo_create", Long.class, val(object)))).then();
    }

    private Mono<Void> createSlowly(int object) {
        return create(object)
                .then(sql.one(dsl -> dsl.select(field("pg_sleep(1)::text", String.class))))
                .then();
    }

    /** Goes away before the work is done. */
    private static void leave(Mono<Void> work) {
        Disposable caller = work.subscribe();
        Await.done(Mono.delay(Duration.ofMillis(300)));
        caller.dispose();
    }

    private boolean stored(int object) {
        return Boolean.TRUE.equals(
                sql.one(
                                dsl ->
                                        dsl.selectOne()
                                                .from(table("pg_largeobject_metadata"))
                                                .where(field("oid", Integer.class).eq(object)))
                        .hasElement()
                        .block());
    }
}
