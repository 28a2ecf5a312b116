package org.cinnabar.server.crosscheck;

import static org.cinnabar.db.crosscheck.Tables.COMPARISON;
import static org.cinnabar.db.crosscheck.Tables.FRESHNESS;

import org.cinnabar.db.crosscheck.tables.records.ComparisonRecord;
import org.cinnabar.engine.crosscheck.CrossCheck;
import org.cinnabar.server.crosscheck.Comparison.Key;
import org.cinnabar.server.platform.Ids;
import org.cinnabar.server.platform.RowDocument;
import org.cinnabar.server.platform.Sql;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Insert;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Store of how units fit together (比对结果), written by whoever compares. */
@Component
class Comparisons {

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final ComparisonRows rows;
    private final JsonMapper json;

    Comparisons(Sql sql, Ids ids, Clock clock, ComparisonRows rows, JsonMapper json) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.rows = rows;
        this.json = json;
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
        if (changed.isEmpty()) {
            return Mono.empty();
        }
        List<Map<Field<?>, @Nullable Object>> stored =
                changed.stream()
                        .map(it -> ComparisonRows.row(ids.next(), round, it, clock.instant()))
                        .toList();
        RowDocument given = RowDocument.of(json, COMPARISON, stored);
        return sql.one(dsl -> put(dsl, List.copyOf(stored.getFirst().keySet()), given)).then();
    }

    private static Insert<ComparisonRecord> put(
            DSLContext dsl, List<Field<?>> columns, RowDocument given) {
        Map<Field<?>, Field<?>> content = new LinkedHashMap<>();
        columns.stream()
                .filter(column -> !ComparisonRows.IDENTITY.contains(column))
                .forEach(column -> content.put(column, DSL.excluded(column)));
        return dsl.insertInto(COMPARISON, columns)
                .select(dsl.select(columns.stream().map(given::given).toList()).from(given.given()))
                .onConflict(
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
        if (keys.isEmpty()) {
            return Mono.empty();
        }
        RowDocument gone =
                RowDocument.of(json, COMPARISON, keys.stream().map(ComparisonRows::key).toList());
        return sql.one(
                        dsl ->
                                dsl.deleteFrom(COMPARISON)
                                        .using(gone.given())
                                        .where(COMPARISON.ROUND.eq(round.key()))
                                        .and(isGiven(gone, COMPARISON.CHECK_ID))
                                        .and(isGiven(gone, COMPARISON.LEFT_CODE))
                                        .and(isGiven(gone, COMPARISON.RIGHT_CODE))
                                        .and(isGiven(gone, COMPARISON.MATCHED)))
                .then();
    }

    private static <T> Condition isGiven(RowDocument given, Field<T> column) {
        return column.eq(given.given(column));
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
