package org.cinnabar.server.submission;

import static org.cinnabar.db.submission.Tables.OFFICE_SUM;
import static org.cinnabar.db.submission.Tables.REVIEW_SUM;
import static org.cinnabar.db.submission.Tables.TALLY;
import static org.jooq.impl.DSL.sum;

import org.cinnabar.server.collection.ReportingTime;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Store that counts submissions by office (进度统计). It adds up summands which the database writes
 * with every change of a submission, in the same transaction: the sums are those of the
 * submissions.
 */
@Component
public class SubmissionCounts {

    private static final Field<String> CHILD = DSL.field(DSL.name("child"), String.class);
    private static final Field<String> STATE = DSL.field(DSL.name("state"), String.class);
    private static final Field<Boolean> BEYOND_FIRST =
            DSL.field(DSL.name("beyond_first"), Boolean.class);
    private static final Field<LocalDate> DEADLINE = DSL.field(DSL.name("due"), LocalDate.class);
    private static final Field<UUID> REVIEW_OFFICE =
            DSL.field(DSL.name("review_office_id"), UUID.class);
    private static final Field<Integer> NUMBER = DSL.field(DSL.name("number"), Integer.class);
    private static final Field<Integer> DUE = counted(DSL.trueCondition());

    private static final int MOST_OFFICES = 50;

    private final Sql sql;
    private final Clock clock;

    SubmissionCounts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The counts of a cycle below an office, by the path of each office directly below it; units
     * which report to the office itself stand under its own path.
     */
    public Mono<Map<String, Counts>> below(UUID cycleId, String officePath) {
        LocalDate today = ReportingTime.today(clock);
        return sql.many(dsl -> grouped(dsl, cycleId, officePath, today))
                .collectMap(row -> row.get(0, String.class), SubmissionCounts::counts);
    }

    /** How many submissions of a cycle wait for which office; the offices with the most of them. */
    public Mono<Map<UUID, Integer>> reviewing(UUID cycleId, String officePath) {
        Field<Integer> waiting = counted(DSL.trueCondition());
        return sql.many(
                        dsl ->
                                dsl.select(REVIEW_OFFICE, waiting)
                                        .from(reviews(dsl, cycleId, officePath))
                                        .groupBy(REVIEW_OFFICE)
                                        .having(waiting.ne(0))
                                        .orderBy(waiting.desc(), REVIEW_OFFICE)
                                        .limit(MOST_OFFICES))
                .collectMap(row -> row.value1(), row -> row.value2());
    }

    /** Puts all summands into the sums of their offices; answers how many there were. */
    Mono<Integer> merge() {
        return sql.one(
                        dsl ->
                                dsl.select(
                                        DSL.function(
                                                DSL.name("submission", "merge_tally"),
                                                Integer.class)))
                .map(row -> row.value1());
    }

    private static ResultQuery<? extends Record> grouped(
            DSLContext dsl, UUID cycleId, String officePath, LocalDate today) {
        return dsl.select(
                        CHILD,
                        DUE,
                        counted(is(SubmissionState.NOT_STARTED)),
                        counted(is(SubmissionState.DRAFT)),
                        counted(is(SubmissionState.SUBMITTED).and(BEYOND_FIRST.isFalse())),
                        counted(is(SubmissionState.SUBMITTED).and(BEYOND_FIRST)),
                        counted(is(SubmissionState.RETURNED)),
                        counted(STATE.in(SubmissionState.accepted())),
                        counted(isOverdue(today)))
                .from(places(dsl, cycleId, officePath))
                .where(STATE.ne(SubmissionState.DROPPED.name()))
                .groupBy(CHILD)
                .having(DUE.ne(0));
    }

    /** What stands where below an office: its sums, and the summands that are not in them yet. */
    private static Table<?> places(DSLContext dsl, UUID cycleId, String officePath) {
        return dsl.select(
                        text(OFFICE_SUM.CHILD_PATH).as(CHILD),
                        OFFICE_SUM.STATE.as(STATE),
                        OFFICE_SUM.BEYOND_FIRST.as(BEYOND_FIRST),
                        OFFICE_SUM.DUE.as(DEADLINE),
                        OFFICE_SUM.NUMBER.as(NUMBER))
                .from(OFFICE_SUM)
                .where(OFFICE_SUM.CYCLE_ID.eq(cycleId))
                .and(OFFICE_SUM.OFFICE.eq(officePath))
                .unionAll(
                        dsl.select(
                                        text(child(officePath)),
                                        TALLY.STATE,
                                        TALLY.BEYOND_FIRST,
                                        TALLY.DUE,
                                        TALLY.NUMBER)
                                .from(TALLY)
                                .where(TALLY.CYCLE_ID.eq(cycleId))
                                .and(Ltree.isWithin(TALLY.OFFICE_PATH, officePath)))
                .asTable("place");
    }

    /** For whose review what waits below an office, likewise. */
    private static Table<?> reviews(DSLContext dsl, UUID cycleId, String officePath) {
        return dsl.select(
                        REVIEW_SUM.REVIEW_OFFICE_ID.as(REVIEW_OFFICE), REVIEW_SUM.NUMBER.as(NUMBER))
                .from(REVIEW_SUM)
                .where(REVIEW_SUM.CYCLE_ID.eq(cycleId))
                .and(REVIEW_SUM.OFFICE.eq(officePath))
                .unionAll(
                        dsl.select(TALLY.REVIEW_OFFICE_ID, TALLY.NUMBER)
                                .from(TALLY)
                                .where(TALLY.CYCLE_ID.eq(cycleId))
                                .and(TALLY.REVIEW_OFFICE_ID.isNotNull())
                                .and(Ltree.isWithin(TALLY.OFFICE_PATH, officePath)))
                .asTable("review");
    }

    /** The part of a unit's path down to the office directly below {@code officePath}. */
    private static Field<String> child(String officePath) {
        int levels = officePath.split("\\.").length + 1;
        return DSL.field(
                "subpath({0}, 0, {1})", String.class, TALLY.OFFICE_PATH, DSL.inline(levels));
    }

    private static Field<String> text(Field<String> path) {
        return DSL.field("{0}::text", String.class, path);
    }

    private static Field<Integer> counted(Condition condition) {
        return DSL.coalesce(sum(NUMBER).filterWhere(condition), BigDecimal.ZERO)
                .cast(Integer.class);
    }

    private static Condition is(SubmissionState state) {
        return STATE.eq(state.name());
    }

    private static Condition isOverdue(LocalDate today) {
        return STATE.in(SubmissionState.editable()).and(DEADLINE.lt(today));
    }

    private static Counts counts(Record row) {
        return new Counts(
                row.get(1, int.class),
                row.get(2, int.class),
                row.get(3, int.class),
                row.get(4, int.class),
                row.get(5, int.class),
                row.get(6, int.class),
                row.get(7, int.class),
                row.get(8, int.class));
    }
}
