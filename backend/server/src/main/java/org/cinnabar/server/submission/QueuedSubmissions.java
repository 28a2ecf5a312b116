package org.cinnabar.server.submission;

import static org.cinnabar.db.submission.Tables.SUBMISSION_;

import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Actor.UnitActor;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Store of the submissions as lists show them (报送列表): filtered, in order, page by page. */
@Component
public class QueuedSubmissions {

    private final Sql sql;

    QueuedSubmissions(Sql sql) {
        this.sql = sql;
    }

    /**
     * One page of those that pass the filter and are visible in the row scope; they come without
     * their latest event.
     */
    public Mono<Page<Submission>> page(QueueFilter filter, QueueOrder order, int page, int size) {
        Condition condition = condition(filter);
        return sql.transaction(
                count(condition)
                        .flatMap(
                                total ->
                                        slice(condition, order, page, size)
                                                .map(on -> new Page<>(on, page, size, total))));
    }

    /** Those that pass the filter and that their unit could still submit. */
    public Flux<Submission> toSubmit(QueueFilter filter) {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(SUBMISSION_)
                                        .where(condition(filter))
                                        .and(isToSubmit()))
                .map(SubmissionRows::withoutLatest);
    }

    /** Those due on one of these days that their unit could still submit. */
    public Flux<Submission> toSubmit(Collection<LocalDate> due) {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(SUBMISSION_)
                                        .where(SUBMISSION_.DUE.in(due))
                                        .and(isToSubmit()))
                .map(SubmissionRows::withoutLatest);
    }

    private static Condition isToSubmit() {
        return SUBMISSION_
                .STATE
                .in(SubmissionState.editable())
                .and(SUBMISSION_.COLLECTING.ne(Collecting.CLOSED.name()));
    }

    private Mono<Long> count(Condition condition) {
        return sql.one(dsl -> dsl.selectCount().from(SUBMISSION_).where(condition))
                .map(row -> row.value1().longValue());
    }

    private Mono<List<Submission>> slice(
            Condition condition, QueueOrder order, int page, int size) {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(SUBMISSION_)
                                        .where(condition)
                                        .orderBy(sorted(order), SUBMISSION_.ID.asc())
                                        .limit(size)
                                        .offset((long) page * size))
                .map(SubmissionRows::withoutLatest)
                .collectList();
    }

    private static SortField<?> sorted(QueueOrder order) {
        Field<?> field =
                switch (order.key()) {
                    case UPDATED -> SUBMISSION_.UPDATED_AT;
                    case SUBMITTED -> SUBMISSION_.SUBMITTED_AT;
                    case DEADLINE -> SUBMISSION_.DUE;
                    case UNIT -> SUBMISSION_.UNIT_NAME;
                    case STATE -> SUBMISSION_.STATE;
                };
        return field.sort(order.descending() ? SortOrder.DESC : SortOrder.ASC).nullsLast();
    }

    /** What a row must fulfil to pass the filter. */
    public static Condition condition(QueueFilter filter) {
        Condition condition = DSL.noCondition();
        if (filter.cycleId() != null) {
            condition = condition.and(SUBMISSION_.CYCLE_ID.eq(filter.cycleId()));
        }
        if (filter.state() != null) {
            condition = condition.and(SUBMISSION_.STATE.eq(filter.state().name()));
        }
        if (filter.awaiting() != null) {
            condition = condition.and(awaits(filter.awaiting()));
        }
        if (filter.withoutFindings()) {
            condition = condition.and(hasNoFindings());
        }
        if (filter.changeBelow() != null) {
            condition = condition.and(SUBMISSION_.GREATEST_CHANGE.lt(filter.changeBelow()));
        }
        if (filter.officePath() != null) {
            condition = condition.and(Ltree.isWithin(SUBMISSION_.OFFICE_PATH, filter.officePath()));
        }
        if (filter.region() != null) {
            condition = condition.and(liesIn(filter.region()));
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            condition = condition.and(names(filter.text().strip()));
        }
        return condition;
    }

    private static Condition hasNoFindings() {
        return SUBMISSION_
                .REVISION
                .gt(0)
                .and(SUBMISSION_.MANDATORY_FINDINGS.eq(0))
                .and(SUBMISSION_.QUASI_MANDATORY_FINDINGS.eq(0))
                .and(SUBMISSION_.VERIFICATION_FINDINGS.eq(0))
                .and(SUBMISSION_.ADVISORY_FINDINGS.eq(0));
    }

    private static Condition awaits(Actor actor) {
        return switch (actor) {
            case OfficeActor office ->
                    SUBMISSION_
                            .REVIEW_OFFICE_ID
                            .eq(office.officeId())
                            .or(
                                    SUBMISSION_
                                            .ACCEPTED_BY
                                            .eq(office.officeId())
                                            .and(SUBMISSION_.UNLOCK_REQUESTED));
            case UnitActor unit ->
                    SUBMISSION_
                            .UNIT_ID
                            .eq(unit.unitId())
                            .and(SUBMISSION_.STATE.in(SubmissionState.editable()));
        };
    }

    /** The codes of a region's parts begin like its own, as far as that is not filled up with 0. */
    private static Condition liesIn(String region) {
        return SUBMISSION_.REGION_CODE.startsWith(region.replaceFirst("(00)+$", ""));
    }

    /** Those of units of this name or credit code, or a part of it. */
    static Condition names(String text) {
        return SUBMISSION_
                .UNIT_NAME
                .containsIgnoreCase(text)
                .or(SUBMISSION_.CREDIT_CODE.startsWith(text.toUpperCase(Locale.ROOT)));
    }
}
