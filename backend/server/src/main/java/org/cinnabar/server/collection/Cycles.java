package org.cinnabar.server.collection;

import static org.cinnabar.db.collection.Tables.CYCLE;

import org.cinnabar.db.collection.tables.records.CycleRecord;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.UUID;

/** Store of the collection cycles (调查期次). */
@Component
public class Cycles {

    private final Sql sql;

    Cycles(Sql sql) {
        this.sql = sql;
    }

    /** The cycle, if it is visible in the row scope. */
    public Mono<Cycle> byId(UUID id) {
        return sql.one(dsl -> dsl.selectFrom(CYCLE).where(CYCLE.ID.eq(id))).map(Cycles::cycle);
    }

    /** The cycles visible in the row scope, latest period first. */
    public Flux<Cycle> all() {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(CYCLE)
                                        .orderBy(CYCLE.PERIOD.desc(), CYCLE.SCHEME, CYCLE.ID))
                .map(Cycles::cycle);
    }

    /** The cycle, keeping everybody else from changing it until the transaction ends. */
    Mono<Cycle> lock(UUID id) {
        return sql.one(dsl -> dsl.selectFrom(CYCLE).where(CYCLE.ID.eq(id)).forUpdate())
                .map(Cycles::cycle);
    }

    /** The cycle that an office opened for a period of a scheme. */
    Mono<Cycle> of(UUID officeId, String scheme, String period) {
        return sql.one(
                        dsl ->
                                dsl.selectFrom(CYCLE)
                                        .where(CYCLE.OFFICE_ID.eq(officeId))
                                        .and(CYCLE.SCHEME.eq(scheme))
                                        .and(CYCLE.PERIOD.eq(period)))
                .map(Cycles::cycle);
    }

    /** Writes down whether the cycle collects, and whether late. */
    Mono<Void> update(Cycle cycle) {
        return sql.one(
                        dsl ->
                                dsl.update(CYCLE)
                                        .set(CYCLE.STATE, cycle.state().name())
                                        .set(CYCLE.LATE_ALLOWED, cycle.lateAllowed())
                                        .where(CYCLE.ID.eq(cycle.id())))
                .then();
    }

    /** Writes down which version the cycle follows from now on. */
    Mono<Void> follow(UUID id, String version) {
        return sql.one(dsl -> dsl.update(CYCLE).set(CYCLE.VERSION, version).where(CYCLE.ID.eq(id)))
                .then();
    }

    /** Lets nobody else open a cycle of this scheme and period until the transaction ends. */
    Mono<Void> lockOpening(Cycle cycle) {
        return sql.one(
                        dsl ->
                                dsl.select(
                                        DSL.field(
                                                "pg_advisory_xact_lock(hashtextextended({0},"
                                                        + " 500))::text",
                                                String.class,
                                                DSL.val(cycle.scheme() + "/" + cycle.period()))))
                .then();
    }

    Mono<Void> add(Cycle cycle) {
        Deadlines deadlines = cycle.deadlines();
        return sql.one(
                        dsl ->
                                dsl.insertInto(CYCLE)
                                        .set(CYCLE.ID, cycle.id())
                                        .set(CYCLE.SCHEME, cycle.scheme())
                                        .set(CYCLE.VERSION, cycle.version())
                                        .set(CYCLE.PERIOD, cycle.period())
                                        .set(CYCLE.OFFICE_ID, cycle.officeId())
                                        .set(CYCLE.OFFICE_PATH, Ltree.path(cycle.officePath()))
                                        .set(CYCLE.STATE, cycle.state().name())
                                        .set(CYCLE.DISPATCH, cycle.dispatch().name())
                                        .set(CYCLE.OPENED_AT, cycle.openedAt())
                                        .set(CYCLE.DEADLINE_UNIT, deadlines.unit())
                                        .set(CYCLE.DEADLINE_COUNTY, deadlines.county())
                                        .set(CYCLE.DEADLINE_CITY, deadlines.city())
                                        .set(CYCLE.DEADLINE_PROVINCE, deadlines.province()))
                .then();
    }

    private static Cycle cycle(CycleRecord row) {
        return new Cycle(
                row.getId(),
                row.getScheme(),
                row.getVersion(),
                row.getPeriod(),
                row.getOfficeId(),
                row.getOfficePath(),
                CycleState.valueOf(row.getState()),
                row.getLateAllowed(),
                DispatchMode.valueOf(row.getDispatch()),
                row.getOpenedAt(),
                new Deadlines(
                        row.getDeadlineUnit(),
                        row.getDeadlineCounty(),
                        row.getDeadlineCity(),
                        row.getDeadlineProvince()));
    }
}
