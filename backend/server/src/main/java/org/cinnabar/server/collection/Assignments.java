package org.cinnabar.server.collection;

import static org.cinnabar.db.collection.Tables.ASSIGNMENT;
import static org.cinnabar.db.collection.Tables.CYCLE;

import org.cinnabar.db.collection.tables.records.AssignmentRecord;
import org.cinnabar.server.organization.Unit;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Insert;
import org.jooq.InsertValuesStepN;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Store of who has to report in which cycle (下发任务). */
@Component
class Assignments {

    private final Sql sql;

    Assignments(Sql sql) {
        this.sql = sql;
    }

    /** Enters units that get their forms at that time. */
    Mono<Void> dispatch(List<Assignment> assignments, Instant at) {
        return sql.one(dsl -> insert(dsl, assignments, at)).then();
    }

    /** Enters units that wait until their office passes the cycle on. */
    Mono<Void> plan(List<Assignment> assignments) {
        return sql.one(dsl -> insert(dsl, assignments, null)).then();
    }

    /**
     * Gives units more time; those that have it already stay as they are. Answers for each unit
     * that has more time now with the path of its office; one that is left out gets it as well, for
     * when it is taken back, and is not among them.
     */
    Flux<String> extend(Extension extension) {
        Condition asked =
                ASSIGNMENT
                        .CYCLE_ID
                        .eq(extension.cycle().id())
                        .and(ASSIGNMENT.DEADLINE.lt(extension.deadline()))
                        .and(Ltree.isWithin(ASSIGNMENT.OFFICE_PATH, extension.officePath()));
        Condition meant =
                extension.units().isEmpty()
                        ? asked
                        : asked.and(ASSIGNMENT.UNIT_ID.in(extension.units()));
        return sql.inParts(
                        dsl -> dsl.select(ASSIGNMENT.UNIT_ID).from(ASSIGNMENT).where(meant),
                        (dsl, part) ->
                                dsl.update(ASSIGNMENT)
                                        .set(ASSIGNMENT.DEADLINE, extension.deadline())
                                        .set(ASSIGNMENT.EXTENSION_REASON, extension.reason())
                                        .where(ASSIGNMENT.CYCLE_ID.eq(extension.cycle().id()))
                                        .and(ASSIGNMENT.UNIT_ID.eq(DSL.any(part)))
                                        .returningResult(
                                                ASSIGNMENT.OFFICE_PATH, ASSIGNMENT.DROPPED_AT))
                .filter(row -> row.value2() == null)
                .map(row -> row.value1());
    }

    Mono<Void> move(UUID cycleId, UUID unitId, String officePath) {
        return sql.one(
                        dsl ->
                                dsl.update(ASSIGNMENT)
                                        .set(ASSIGNMENT.OFFICE_PATH, Ltree.path(officePath))
                                        .where(ASSIGNMENT.CYCLE_ID.eq(cycleId))
                                        .and(ASSIGNMENT.UNIT_ID.eq(unitId)))
                .then();
    }

    /** Why a unit of a cycle has more time than the cycle gives; empty where it has not. */
    Mono<MoreTime> moreTime(UUID cycleId, UUID unitId) {
        return sql.one(
                        dsl ->
                                dsl.select(CYCLE.DEADLINE_UNIT, ASSIGNMENT.EXTENSION_REASON)
                                        .from(ASSIGNMENT)
                                        .join(CYCLE)
                                        .on(CYCLE.ID.eq(ASSIGNMENT.CYCLE_ID))
                                        .where(ASSIGNMENT.CYCLE_ID.eq(cycleId))
                                        .and(ASSIGNMENT.UNIT_ID.eq(unitId))
                                        .and(ASSIGNMENT.EXTENSION_REASON.isNotNull()))
                .map(row -> new MoreTime(row.value1(), row.value2()));
    }

    /** The units that report in a cycle. */
    Flux<UUID> unitsOf(UUID cycleId) {
        return sql.many(
                        dsl ->
                                dsl.select(ASSIGNMENT.UNIT_ID)
                                        .from(ASSIGNMENT)
                                        .where(ASSIGNMENT.CYCLE_ID.eq(cycleId))
                                        .and(ASSIGNMENT.DROPPED_AT.isNull()))
                .map(Record1::value1);
    }

    /** Whether a unit already reports this period of the cycle's scheme. */
    Mono<Boolean> exist(Cycle cycle, UUID unitId) {
        return sql.one(
                        dsl ->
                                dsl.select(
                                        DSL.exists(
                                                dsl.selectOne()
                                                        .from(ASSIGNMENT)
                                                        .join(CYCLE)
                                                        .on(CYCLE.ID.eq(ASSIGNMENT.CYCLE_ID))
                                                        .where(ASSIGNMENT.UNIT_ID.eq(unitId))
                                                        .and(ASSIGNMENT.DROPPED_AT.isNull())
                                                        .and(CYCLE.SCHEME.eq(cycle.scheme()))
                                                        .and(CYCLE.PERIOD.eq(cycle.period())))))
                .map(Record1::value1);
    }

    /** Whether any unit of the cycle's office already reports the same period of the scheme. */
    Mono<Boolean> exist(Cycle wanted) {
        return sql.one(dsl -> dsl.select(DSL.exists(sameDuty(dsl, wanted)))).map(Record1::value1);
    }

    private static Select<?> sameDuty(DSLContext dsl, Cycle wanted) {
        return dsl.selectOne()
                .from(ASSIGNMENT)
                .join(CYCLE)
                .on(CYCLE.ID.eq(ASSIGNMENT.CYCLE_ID))
                .where(CYCLE.SCHEME.eq(wanted.scheme()))
                .and(ASSIGNMENT.DROPPED_AT.isNull())
                .and(CYCLE.PERIOD.eq(wanted.period()))
                .and(Ltree.isWithin(ASSIGNMENT.OFFICE_PATH, wanted.officePath()));
    }

    private static Insert<AssignmentRecord> insert(
            DSLContext dsl, List<Assignment> assignments, @Nullable Instant at) {
        InsertValuesStepN<AssignmentRecord> insert =
                dsl.insertInto(
                        ASSIGNMENT,
                        List.of(
                                ASSIGNMENT.CYCLE_ID,
                                ASSIGNMENT.UNIT_ID,
                                ASSIGNMENT.UNIT_TYPE,
                                ASSIGNMENT.OFFICE_PATH,
                                ASSIGNMENT.DEADLINE,
                                ASSIGNMENT.DISPATCHED_AT));
        for (Assignment assignment : assignments) {
            Unit unit = assignment.unit();
            insert =
                    insert.values(
                            assignment.cycleId(),
                            unit.id(),
                            unit.type(),
                            Ltree.path(unit.officePath()),
                            assignment.deadline(),
                            at);
        }
        return insert;
    }
}
