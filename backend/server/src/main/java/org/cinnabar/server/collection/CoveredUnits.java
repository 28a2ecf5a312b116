package org.cinnabar.server.collection;

import static org.cinnabar.db.collection.Tables.ASSIGNMENT;
import static org.cinnabar.db.collection.Tables.PASSING_ON;

import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Sql;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Store of which units a cycle asks, dispatched or still on their way (填报范围). */
@Component
class CoveredUnits {

    private static final Condition ASKED = ASSIGNMENT.DROPPED_AT.isNull();
    private static final Condition WAITING = ASKED.and(ASSIGNMENT.DISPATCHED_AT.isNull());

    private final Sql sql;

    CoveredUnits(Sql sql) {
        this.sql = sql;
    }

    /** How many units of a cycle report to which office. */
    Flux<OfficeUnits> byOffice(UUID cycleId) {
        Field<Integer> units = DSL.count();
        Field<Integer> waiting = DSL.count().filterWhere(WAITING);
        return sql.many(
                        dsl ->
                                dsl.select(ASSIGNMENT.OFFICE_PATH, units, waiting)
                                        .from(ASSIGNMENT)
                                        .where(ASSIGNMENT.CYCLE_ID.eq(cycleId))
                                        .and(ASKED)
                                        .groupBy(ASSIGNMENT.OFFICE_PATH))
                .map(row -> new OfficeUnits(row.value1(), row.value2(), row.value3()));
    }

    /** How many units of a cycle below an office are not dispatched yet. */
    Mono<Integer> waiting(UUID cycleId, String officePath) {
        return sql.one(
                        dsl ->
                                dsl.selectCount()
                                        .from(ASSIGNMENT)
                                        .where(ASSIGNMENT.CYCLE_ID.eq(cycleId))
                                        .and(WAITING)
                                        .and(Ltree.isWithin(ASSIGNMENT.OFFICE_PATH, officePath)))
                .map(row -> row.value1());
    }

    /** The units of a cycle that report to an office itself, those left out as well. */
    Mono<Page<CoveredUnit>> at(UUID cycleId, String officePath, int page, int size) {
        Condition here =
                ASSIGNMENT
                        .CYCLE_ID
                        .eq(cycleId)
                        .and(ASSIGNMENT.OFFICE_PATH.eq(Ltree.path(officePath)));
        return sql.one(dsl -> dsl.selectCount().from(ASSIGNMENT).where(here))
                .flatMap(
                        total ->
                                slice(here, page, size)
                                        .map(on -> new Page<>(on, page, size, total.value1())));
    }

    /**
     * Leaves a unit out that waits; false when it does not.
     *
     * @param by the path of the office that decides so, null for the register
     */
    Mono<Boolean> drop(UUID cycleId, UUID unitId, String reason, @Nullable String by, Instant at) {
        return sql.one(
                        dsl ->
                                dsl.update(ASSIGNMENT)
                                        .set(ASSIGNMENT.DROPPED_AT, at)
                                        .set(ASSIGNMENT.DROP_REASON, reason)
                                        .set(ASSIGNMENT.DROPPED_BY, Ltree.path(by))
                                        .where(ASSIGNMENT.CYCLE_ID.eq(cycleId))
                                        .and(ASSIGNMENT.UNIT_ID.eq(unitId))
                                        .and(WAITING))
                .map(rows -> rows == 1);
    }

    /** The path of the office that has left a unit out; empty when none has. */
    Mono<String> droppedBy(UUID cycleId, UUID unitId) {
        return sql.one(
                        dsl ->
                                dsl.select(ASSIGNMENT.DROPPED_BY)
                                        .from(ASSIGNMENT)
                                        .where(ASSIGNMENT.CYCLE_ID.eq(cycleId))
                                        .and(ASSIGNMENT.UNIT_ID.eq(unitId))
                                        .and(ASSIGNMENT.DROPPED_BY.isNotNull()))
                .map(Record1::value1);
    }

    /** Asks a unit again that was left out; false when it was not. */
    Mono<Boolean> takeBack(UUID cycleId, UUID unitId, String officePath) {
        return sql.one(
                        dsl ->
                                dsl.update(ASSIGNMENT)
                                        .setNull(ASSIGNMENT.DROPPED_AT)
                                        .setNull(ASSIGNMENT.DROP_REASON)
                                        .set(ASSIGNMENT.DROPPED_BY, Ltree.path(null))
                                        .set(ASSIGNMENT.OFFICE_PATH, Ltree.path(officePath))
                                        .where(ASSIGNMENT.CYCLE_ID.eq(cycleId))
                                        .and(ASSIGNMENT.UNIT_ID.eq(unitId))
                                        .and(ASSIGNMENT.DROPPED_AT.isNotNull()))
                .map(rows -> rows == 1);
    }

    /** The cycles that have a unit on their list without forms. */
    Flux<UUID> awaiting(UUID unitId) {
        return sql.many(
                        dsl ->
                                dsl.select(ASSIGNMENT.CYCLE_ID)
                                        .from(ASSIGNMENT)
                                        .where(ASSIGNMENT.UNIT_ID.eq(unitId))
                                        .and(ASSIGNMENT.DISPATCHED_AT.isNull())
                                        .orderBy(ASSIGNMENT.CYCLE_ID))
                .map(row -> row.value1());
    }

    /** Takes a unit that has no forms yet to another office. */
    Mono<Void> move(UUID cycleId, UUID unitId, String officePath) {
        return sql.one(
                        dsl ->
                                dsl.update(ASSIGNMENT)
                                        .set(ASSIGNMENT.OFFICE_PATH, Ltree.path(officePath))
                                        .where(ASSIGNMENT.CYCLE_ID.eq(cycleId))
                                        .and(ASSIGNMENT.UNIT_ID.eq(unitId))
                                        .and(ASSIGNMENT.DISPATCHED_AT.isNull()))
                .then();
    }

    /** Marks as dispatched every waiting unit whose office has passed the cycle on. */
    Flux<Released> release(UUID cycleId, Instant at) {
        return sql.inParts(
                        dsl ->
                                dsl.select(ASSIGNMENT.UNIT_ID)
                                        .from(ASSIGNMENT)
                                        .where(ASSIGNMENT.CYCLE_ID.eq(cycleId))
                                        .and(WAITING)
                                        .and(hasPassedOn(dsl, cycleId)),
                        (dsl, part) ->
                                dsl.update(ASSIGNMENT)
                                        .set(ASSIGNMENT.DISPATCHED_AT, at)
                                        .where(ASSIGNMENT.CYCLE_ID.eq(cycleId))
                                        .and(ASSIGNMENT.UNIT_ID.eq(DSL.any(part)))
                                        .returningResult(ASSIGNMENT.UNIT_ID, ASSIGNMENT.DEADLINE))
                .map(row -> new Released(row.value1(), row.value2()));
    }

    private Mono<List<CoveredUnit>> slice(Condition here, int page, int size) {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(ASSIGNMENT)
                                        .where(here)
                                        .orderBy(ASSIGNMENT.UNIT_ID)
                                        .limit(size)
                                        .offset((long) page * size))
                .map(
                        row ->
                                new CoveredUnit(
                                        row.getUnitId(),
                                        row.getDeadline(),
                                        row.getDispatchedAt(),
                                        row.getDroppedAt(),
                                        row.getDropReason()))
                .collectList();
    }

    /**
     * Whether the office of a unit has passed the cycle on. The rows of that are as new as the
     * transaction and unknown to the planner, so it must not join: {@code is true} makes it look
     * them up by their hash.
     */
    private static Condition hasPassedOn(DSLContext dsl, UUID cycleId) {
        Select<Record1<String>> passed =
                dsl.select(Ltree.text(PASSING_ON.OFFICE_PATH))
                        .from(PASSING_ON)
                        .where(PASSING_ON.CYCLE_ID.eq(cycleId));
        return DSL.condition("({0}) is true", Ltree.text(ASSIGNMENT.OFFICE_PATH).in(passed));
    }

    /** A unit whose turn has come, with its deadline (可下发单位). */
    record Released(UUID unitId, LocalDate deadline) {}
}
