package org.cinnabar.server.crosscheck;

import static org.cinnabar.db.crosscheck.Tables.COMPARISON;
import static org.cinnabar.db.crosscheck.Tables.FRESHNESS;

import org.cinnabar.db.crosscheck.tables.records.ComparisonRecord;
import org.cinnabar.engine.crosscheck.CrossCheck;
import org.cinnabar.server.crosscheck.Comparison.Key;
import org.cinnabar.server.platform.Ids;
import org.cinnabar.server.platform.Sql;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Insert;
import org.jooq.InsertValuesStepN;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Store of how units fit together (比对结果), written by whoever compares. */
@Component
class Comparisons {

    private static final int ROWS_PER_STATEMENT = 200;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final ComparisonRows rows;

    Comparisons(Sql sql, Ids ids, Clock clock, ComparisonRows rows) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.rows = rows;
    }

    /** The comparisons that a changed submission can have changed by these checks, as stored. */
    Mono<Map<Key, Comparison>> touched(List<CrossCheck> checks, Touched touched) {
        return sql.many(dsl -> touched(dsl, checks, touched))
                .map(rows::comparison)
                .reduceWith(
                        LinkedHashMap::new,
                        (all, comparison) -> {
                            all.put(comparison.key(), comparison);
                            return all;
                        });
    }

    /** One part for each condition, so that each finds its own index. */
    private static Select<ComparisonRecord> touched(
            DSLContext dsl, List<CrossCheck> checks, Touched touched) {
        return TouchedRows.replaced(dsl, checks, touched).stream()
                .<Select<ComparisonRecord>>map(
                        condition -> dsl.selectFrom(COMPARISON).where(condition))
                .reduce(Select::unionAll)
                .orElseThrow();
    }

    /** Stores comparisons that are new or have changed. */
    Mono<Void> put(Round round, Collection<Comparison> changed) {
        return Flux.fromIterable(changed)
                .map(it -> rows.row(ids.next(), round, it, clock.instant()))
                .buffer(ROWS_PER_STATEMENT)
                .concatMap(part -> sql.one(dsl -> put(dsl, part)))
                .then();
    }

    private static Insert<ComparisonRecord> put(
            DSLContext dsl, List<Map<Field<?>, @Nullable Object>> part) {
        InsertValuesStepN<ComparisonRecord> insert =
                dsl.insertInto(COMPARISON, part.getFirst().keySet());
        for (Map<Field<?>, @Nullable Object> row : part) {
            insert = insert.values(row.values());
        }
        Map<Field<?>, Field<?>> content = new LinkedHashMap<>();
        part.getFirst().keySet().stream()
                .filter(column -> !ComparisonRows.IDENTITY.contains(column))
                .forEach(column -> content.put(column, DSL.excluded(column)));
        return insert.onConflict(
                        COMPARISON.ROUND,
                        COMPARISON.CHECK_ID,
                        COMPARISON.LEFT_CODE,
                        COMPARISON.RIGHT_CODE,
                        COMPARISON.MATCHED)
                .doUpdate()
                .set(content);
    }

    /** Forgets comparisons of which nobody speaks any more, with their explanations. */
    Mono<Void> remove(Round round, Collection<Key> keys) {
        return Flux.fromIterable(keys)
                .buffer(ROWS_PER_STATEMENT)
                .concatMap(
                        part ->
                                sql.one(
                                        dsl ->
                                                dsl.deleteFrom(COMPARISON)
                                                        .where(COMPARISON.ROUND.eq(round.key()))
                                                        .and(
                                                                DSL.or(
                                                                        part.stream()
                                                                                .map(this::is)
                                                                                .toList()))))
                .then();
    }

    private Condition is(Key key) {
        return COMPARISON
                .CHECK_ID
                .eq(key.checkId())
                .and(COMPARISON.LEFT_CODE.eq(key.leftCode()))
                .and(COMPARISON.RIGHT_CODE.eq(key.rightCode()))
                .and(COMPARISON.MATCHED.eq(key.matched().toArray(String[]::new)));
    }

    /** Notes until when everything is compared. */
    Mono<Void> freshness(String scheme, int pending) {
        return sql.one(
                        dsl ->
                                dsl.insertInto(FRESHNESS)
                                        .set(FRESHNESS.SCHEME, scheme)
                                        .set(FRESHNESS.COMPARED_AT, clock.instant())
                                        .set(FRESHNESS.PENDING, pending)
                                        .onConflict(FRESHNESS.SCHEME)
                                        .doUpdate()
                                        .set(FRESHNESS.COMPARED_AT, clock.instant())
                                        .set(FRESHNESS.PENDING, pending))
                .then();
    }
}
