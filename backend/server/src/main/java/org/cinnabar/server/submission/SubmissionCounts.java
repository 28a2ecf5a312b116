package org.cinnabar.server.submission;

import static org.cinnabar.db.submission.Tables.SUBMISSION_;
import static org.jooq.impl.DSL.count;

import org.cinnabar.server.collection.ReportingTime;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectHavingStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Store that counts submissions by office (进度统计), always from the submissions themselves. */
@Component
public class SubmissionCounts {

    private static final Field<Integer> DUE = count();

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

    /** How many submissions of a cycle wait for the review of which office. */
    public Mono<Map<UUID, Integer>> reviewing(UUID cycleId, String officePath) {
        return sql.many(
                        dsl ->
                                dsl.select(SUBMISSION_.REVIEW_OFFICE_ID, count())
                                        .from(SUBMISSION_)
                                        .where(SUBMISSION_.CYCLE_ID.eq(cycleId))
                                        .and(SUBMISSION_.REVIEW_OFFICE_ID.isNotNull())
                                        .and(Ltree.isWithin(SUBMISSION_.OFFICE_PATH, officePath))
                                        .groupBy(SUBMISSION_.REVIEW_OFFICE_ID))
                .collectMap(row -> row.value1(), row -> row.value2());
    }

    private static SelectHavingStep<? extends Record> grouped(
            DSLContext dsl, UUID cycleId, String officePath, LocalDate today) {
        Field<String> child = child(officePath);
        return dsl.select(
                        child,
                        DUE,
                        counted(is(SubmissionState.NOT_STARTED)),
                        counted(is(SubmissionState.DRAFT)),
                        counted(SUBMISSION_.REVIEW_STEP.eq(0)),
                        counted(SUBMISSION_.REVIEW_STEP.gt(0)),
                        counted(is(SubmissionState.RETURNED)),
                        counted(SUBMISSION_.STATE.in(SubmissionState.accepted())),
                        counted(isOverdue(today)))
                .from(SUBMISSION_)
                .where(SUBMISSION_.CYCLE_ID.eq(cycleId))
                .and(SUBMISSION_.STATE.ne(SubmissionState.DROPPED.name()))
                .and(Ltree.isWithin(SUBMISSION_.OFFICE_PATH, officePath))
                .groupBy(child);
    }

    /** The part of a unit's path down to the office directly below {@code officePath}. */
    private static Field<String> child(String officePath) {
        int levels = officePath.split("\\.").length + 1;
        return DSL.field(
                "subpath({0}, 0, {1})::text",
                String.class, SUBMISSION_.OFFICE_PATH, DSL.inline(levels));
    }

    private static Field<Integer> counted(Condition condition) {
        return count().filterWhere(condition);
    }

    private static Condition is(SubmissionState state) {
        return SUBMISSION_.STATE.eq(state.name());
    }

    private static Condition isOverdue(LocalDate today) {
        return SUBMISSION_.STATE.in(SubmissionState.editable()).and(SUBMISSION_.DUE.lt(today));
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
