package org.cinnabar.server.organization;

import static org.cinnabar.db.organization.Tables.UNIT;

import org.cinnabar.db.organization.tables.records.UnitRecord;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.platform.Sql;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Insert;
import org.jooq.InsertValuesStepN;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Store of the unit register (单位名录库), limited to the row scope: by its own conditions, which the
 * indexes serve, and behind them by row level security.
 */
@Component
public class Units {

    private static final int ROWS_PER_STATEMENT = 500;

    private final Sql sql;
    private final Regions regions;
    private final UnitRows rows;

    Units(Sql sql, Regions regions, UnitRows rows) {
        this.sql = sql;
        this.regions = regions;
        this.rows = rows;
    }

    public Mono<Unit> byId(UUID id) {
        return where(UNIT.ID.eq(id)).singleOrEmpty();
    }

    /** These units, as far as the row scope shows them. */
    public Flux<Unit> byIds(Collection<UUID> ids) {
        return where(UNIT.ID.eq(DSL.any(ids.toArray(UUID[]::new))));
    }

    public Mono<Unit> byCreditCode(String creditCode) {
        return where(UNIT.CREDIT_CODE.eq(creditCode)).singleOrEmpty();
    }

    /** The units of these types that are in operation: those a collection cycle may cover. */
    public Flux<Unit> activeOf(Collection<String> types) {
        return where(UNIT.UNIT_TYPE.in(types).and(UNIT.STATUS.eq(UnitStatus.ACTIVE.name())));
    }

    /** What lists show of these units, by id; units outside the row scope are missing. */
    public Mono<Map<UUID, UnitRef>> refs(Collection<UUID> ids) {
        return regions.tree()
                .flatMap(
                        tree ->
                                where(UNIT.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                                        .collectMap(Unit::id, unit -> unit.ref(tree)));
    }

    /** The ids of the units whose name or credit code contains the text. */
    public Flux<UUID> idsMatching(String text) {
        return inScope(contains(text))
                .flatMapMany(
                        visible -> sql.many(dsl -> dsl.select(UNIT.ID).from(UNIT).where(visible)))
                .map(row -> row.value1());
    }

    /** The units whose name or credit code contains the text, in the order of their names. */
    public Mono<Page<Unit>> page(@Nullable String text, @Nullable String type, int page, int size) {
        Condition condition =
                contains(text).and(type == null ? DSL.noCondition() : UNIT.UNIT_TYPE.eq(type));
        return inScope(condition).flatMap(visible -> sql.transaction(pageOf(visible, page, size)));
    }

    private Mono<Page<Unit>> pageOf(Condition condition, int page, int size) {
        return count(condition)
                .flatMap(
                        total ->
                                slice(condition, page, size)
                                        .map(on -> new Page<>(on, page, size, total)));
    }

    private Mono<List<Unit>> slice(Condition condition, int page, int size) {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(UNIT)
                                        .where(condition)
                                        .orderBy(UNIT.NAME, UNIT.ID)
                                        .limit(size)
                                        .offset((long) page * size))
                .map(rows::unit)
                .collectList();
    }

    Mono<Void> addAll(Collection<Unit> units) {
        return Flux.fromIterable(units)
                .buffer(ROWS_PER_STATEMENT)
                .concatMap(part -> sql.one(dsl -> insert(dsl, part)))
                .then();
    }

    Mono<Void> move(UUID unitId, UUID officeId, String officePath, String regionCode) {
        return sql.one(
                        dsl ->
                                dsl.update(UNIT)
                                        .set(UNIT.OFFICE_ID, officeId)
                                        .set(UNIT.OFFICE_PATH, Ltree.path(officePath))
                                        .set(UNIT.REGION_CODE, regionCode)
                                        .where(UNIT.ID.eq(unitId)))
                .then();
    }

    private Insert<UnitRecord> insert(DSLContext dsl, List<Unit> units) {
        InsertValuesStepN<UnitRecord> insert = dsl.insertInto(UNIT, UNIT.fields());
        for (Unit unit : units) {
            insert = insert.values(rows.values(unit));
        }
        return insert;
    }

    private Mono<Long> count(Condition condition) {
        return sql.one(dsl -> dsl.selectCount().from(UNIT).where(condition))
                .map(row -> row.value1().longValue());
    }

    private Flux<Unit> where(Condition condition) {
        return inScope(condition)
                .flatMapMany(
                        visible ->
                                sql.many(
                                        dsl ->
                                                dsl.selectFrom(UNIT)
                                                        .where(visible)
                                                        .orderBy(UNIT.ID)))
                .map(rows::unit);
    }

    private static Mono<Condition> inScope(Condition condition) {
        return Mono.deferContextual(
                context ->
                        Mono.just(
                                condition.and(
                                        Ltree.isIn(
                                                RowScope.in(context), UNIT.OFFICE_PATH, UNIT.ID))));
    }

    private static Condition contains(@Nullable String text) {
        return text == null || text.isBlank()
                ? DSL.noCondition()
                : UNIT.NAME
                        .containsIgnoreCase(text.strip())
                        .or(UNIT.CREDIT_CODE.startsWith(text.strip().toUpperCase(Locale.ROOT)));
    }
}
