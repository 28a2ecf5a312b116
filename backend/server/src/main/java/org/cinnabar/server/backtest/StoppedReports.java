package org.cinnabar.server.backtest;

import static org.cinnabar.db.backtest.Tables.STOPPED;

import org.cinnabar.db.backtest.tables.records.StoppedRecord;
import org.cinnabar.server.aggregation.SubmissionVerdict.Farthest;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Store of the reports that a run would have stopped (被拦报表). */
@Component
class StoppedReports {

    /** So few rows that a statement has not too many parameters. */
    private static final int ROWS = 1000;

    private static final Field<BigDecimal> DISTANCE = DSL.abs(STOPPED.DIFFERENCE);
    private static final Field<BigDecimal> RIGHT =
            DSL.when(
                    STOPPED.DIFFERENCE.isNotNull(),
                    DSL.abs(STOPPED.RIGHT_SIDE.cast(BigDecimal.class)));

    private final Sql sql;

    StoppedReports(Sql sql) {
        this.sql = sql;
    }

    Mono<Void> add(UUID runId, List<Stopped> reports) {
        return Flux.fromIterable(reports)
                .buffer(ROWS)
                .concatMap(some -> addSome(runId, some))
                .then();
    }

    private Mono<Integer> addSome(UUID runId, List<Stopped> reports) {
        return sql.one(
                dsl -> {
                    var insert =
                            dsl.insertInto(
                                    STOPPED,
                                    STOPPED.RUN_ID,
                                    STOPPED.SUBMISSION_ID,
                                    STOPPED.UNIT_ID,
                                    STOPPED.PERIOD,
                                    STOPPED.UNIT_TYPE,
                                    STOPPED.OFFICE_PATH,
                                    STOPPED.FINDINGS,
                                    STOPPED.ROW_NUMBER,
                                    STOPPED.LEFT_SIDE,
                                    STOPPED.RIGHT_SIDE,
                                    STOPPED.DIFFERENCE,
                                    STOPPED.EXPLAINED);
                    for (Stopped report : reports) {
                        Farthest farthest = report.farthest();
                        insert =
                                insert.values(
                                        DSL.val(runId),
                                        DSL.val(report.submissionId()),
                                        DSL.val(report.unitId()),
                                        DSL.val(report.period()),
                                        DSL.val(report.unitType()),
                                        Ltree.path(report.officePath()),
                                        DSL.val(report.findings()),
                                        DSL.val(farthest.row(), Integer.class),
                                        DSL.val(farthest.left(), String.class),
                                        DSL.val(farthest.right(), String.class),
                                        DSL.val(farthest.difference(), BigDecimal.class),
                                        DSL.val(report.explained()));
                    }
                    return insert;
                });
    }

    /** Those that are farthest off, the farthest first. */
    Flux<Stopped> worst(UUID runId, int most) {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(STOPPED)
                                        .where(STOPPED.RUN_ID.eq(runId))
                                        .orderBy(DISTANCE.desc().nullsLast(), STOPPED.SUBMISSION_ID)
                                        .limit(most))
                .map(StoppedReports::stopped);
    }

    private static Stopped stopped(StoppedRecord row) {
        return new Stopped(
                row.getSubmissionId(),
                row.getUnitId(),
                row.getPeriod(),
                row.getUnitType(),
                row.getOfficePath(),
                row.getFindings(),
                new Farthest(
                        row.getRowNumber(),
                        row.getLeftSide(),
                        row.getRightSide(),
                        row.getDifference()),
                row.getExplained());
    }

    /** How many units are stopped, and how many of them in more than one period. */
    Mono<Recurrence> recurrence(UUID runId) {
        var periods =
                DSL.select(DSL.count().as("times"))
                        .from(STOPPED)
                        .where(STOPPED.RUN_ID.eq(runId))
                        .groupBy(STOPPED.UNIT_ID)
                        .asTable("periods");
        return sql.one(
                        dsl ->
                                dsl.select(
                                                DSL.count(),
                                                DSL.count()
                                                        .filterWhere(
                                                                periods.field(
                                                                                "times",
                                                                                Integer.class)
                                                                        .gt(1)))
                                        .from(periods))
                .map(row -> new Recurrence(row.value1(), row.value2()));
    }

    /** How many were accepted with an explanation, and how many hardly miss what is allowed. */
    Mono<Doubts> doubts(UUID runId, Margin margin) {
        Field<BigDecimal> allowed =
                margin.relative() ? RIGHT.times(margin.tolerance()) : DSL.val(margin.tolerance());
        Condition near = DISTANCE.le(allowed.plus(margin.step()));
        return sql.one(
                        dsl ->
                                dsl.select(
                                                DSL.count().filterWhere(STOPPED.EXPLAINED),
                                                DSL.count().filterWhere(near))
                                        .from(STOPPED)
                                        .where(STOPPED.RUN_ID.eq(runId)))
                .map(row -> new Doubts(row.value1(), row.value2()));
    }

    /**
     * The distances within which these shares of the stopped reports lie, in the shares' order;
     * empty when no finding has a difference.
     *
     * @param relative whether as a share of the right side
     */
    Flux<BigDecimal> distances(UUID runId, List<BigDecimal> shares, boolean relative) {
        Field<BigDecimal> distance =
                relative ? DISTANCE.divide(DSL.nullif(RIGHT, BigDecimal.ZERO)) : DISTANCE;
        List<Field<BigDecimal>> wanted =
                shares.stream()
                        .map(
                                share ->
                                        DSL.percentileDisc(DSL.val(share))
                                                .withinGroupOrderBy(distance)
                                                .coerce(BigDecimal.class))
                        .map(found -> (Field<BigDecimal>) found)
                        .toList();
        return sql.<Record>one(
                        dsl ->
                                dsl.select(wanted)
                                        .from(STOPPED)
                                        .where(STOPPED.RUN_ID.eq(runId))
                                        .and(distance.isNotNull()))
                .flatMapIterable(
                        row ->
                                row.get(0) == null
                                        ? List.<BigDecimal>of()
                                        : row.intoList().stream()
                                                .map(BigDecimal.class::cast)
                                                .toList());
    }

    /** Units that are stopped, and those in more than one period (重复被拦单位). */
    record Recurrence(int units, int again) {}

    /** Stopped reports that speak against the check (存疑报表). */
    record Doubts(int explained, int near) {}

    /** What a check allows, and the last decimal of what it compares (允许误差与末位). */
    record Margin(BigDecimal tolerance, boolean relative, BigDecimal step) {}
}
