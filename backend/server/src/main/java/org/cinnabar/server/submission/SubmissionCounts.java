package org.cinnabar.server.submission;

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
                                dsl.select(TALLY.REVIEW_OFFICE_ID, waiting)
                                        .from(TALLY)
                                        .where(TALLY.CYCLE_ID.eq(cycleId))
                                        .and(TALLY.REVIEW_OFFICE_ID.isNotNull())
                                        .and(Ltree.isWithin(TALLY.OFFICE_PATH, officePath))
                                        .groupBy(TALLY.REVIEW_OFFICE_ID)
                                        .having(waiting.ne(0))
                                        .orderBy(waiting.desc(), TALLY.REVIEW_OFFICE_ID)
                                        .limit(MOST_OFFICES))
                .collectMap(row -> row.value1(), row -> row.value2());
    }

    /** Puts one summand in the place of all that say the same; answers how many were new. */
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
        Field<String> child = child(officePath);
        return dsl.select(
                        child,
                        DUE,
                        counted(is(SubmissionState.NOT_STARTED)),
                        counted(is(SubmissionState.DRAFT)),
                        counted(is(SubmissionState.SUBMITTED).and(TALLY.BEYOND_FIRST.isFalse())),
                        counted(is(SubmissionState.SUBMITTED).and(TALLY.BEYOND_FIRST)),
                        counted(is(SubmissionState.RETURNED)),
                        counted(TALLY.STATE.in(SubmissionState.accepted())),
                        counted(isOverdue(today)))
                .from(TALLY)
                .where(TALLY.CYCLE_ID.eq(cycleId))
                .and(TALLY.STATE.ne(SubmissionState.DROPPED.name()))
                .and(Ltree.isWithin(TALLY.OFFICE_PATH, officePath))
                .groupBy(child)
                .having(DUE.ne(0));
    }

    /** The part of a unit's path down to the office directly below {@code officePath}. */
    private static Field<String> child(String officePath) {
        int levels = officePath.split("\\.").length + 1;
        return DSL.field(
                "subpath({0}, 0, {1})::text collate \"C\"",
                String.class, TALLY.OFFICE_PATH, DSL.inline(levels));
    }

    private static Field<Integer> counted(Condition condition) {
        return DSL.coalesce(sum(TALLY.NUMBER).filterWhere(condition), BigDecimal.ZERO)
                .cast(Integer.class);
    }

    private static Condition is(SubmissionState state) {
        return TALLY.STATE.eq(state.name());
    }

    private static Condition isOverdue(LocalDate today) {
        return TALLY.STATE.in(SubmissionState.editable()).and(TALLY.DUE.lt(today));
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
