package org.cinnabar.server.crosscheck;

import static org.cinnabar.db.crosscheck.Tables.COMPARISON;
import static org.cinnabar.db.crosscheck.Tables.FRESHNESS;

import org.cinnabar.engine.check.CheckLevel;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Sql;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Store of how units fit together, as its readers ask (比对结果查询); the row scope decides what they
 * see.
 */
@Component
public class ComparedReports {

    private final Sql sql;
    private final ComparisonRows rows;

    ComparedReports(Sql sql, ComparisonRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** The mandatory findings in which a submission takes part. */
    Flux<Comparison> blocking(UUID submissionId) {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(COMPARISON)
                                        .where(takesPart(submissionId))
                                        .and(COMPARISON.VERDICT.eq(Verdict.DIFFERS.name()))
                                        .and(COMPARISON.LEVEL.eq(CheckLevel.MANDATORY.name()))
                                        .orderBy(COMPARISON.CHECK_ID, COMPARISON.MATCHED))
                .map(rows::comparison);
    }

    /** One page of the comparisons that pass the filter, findings first. */
    public Mono<Page<StoredComparison>> page(CrossFilter filter, int page, int size) {
        Condition condition = condition(filter);
        return sql.transaction(
                sql.one(dsl -> dsl.selectCount().from(COMPARISON).where(condition))
                        .flatMap(
                                total ->
                                        slice(condition, page, size)
                                                .map(
                                                        items ->
                                                                new Page<>(
                                                                        items,
                                                                        page,
                                                                        size,
                                                                        total.value1()))));
    }

    private Mono<List<StoredComparison>> slice(Condition condition, int page, int size) {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(COMPARISON)
                                        .where(condition)
                                        .orderBy(
                                                DSL.case_(COMPARISON.VERDICT)
                                                        .when(Verdict.DIFFERS.name(), 0)
                                                        .when(Verdict.WAITING.name(), 1)
                                                        .else_(2),
                                                COMPARISON.CHECK_ID,
                                                COMPARISON.MATCHED,
                                                COMPARISON.ID)
                                        .limit(size)
                                        .offset((long) page * size))
                .map(rows::stored)
                .collectList();
    }

    /** How many comparisons pass the filter, by verdict. */
    public Mono<Map<Verdict, Long>> counts(CrossFilter filter) {
        return sql.many(
                        dsl ->
                                dsl.select(COMPARISON.VERDICT, DSL.count())
                                        .from(COMPARISON)
                                        .where(condition(filter))
                                        .groupBy(COMPARISON.VERDICT))
                .reduceWith(
                        () -> new EnumMap<>(Verdict.class),
                        (counts, row) -> {
                            counts.put(Verdict.valueOf(row.value1()), row.value2().longValue());
                            return counts;
                        });
    }

    /** One comparison, if it is visible in the row scope. */
    public Mono<StoredComparison> byId(UUID id) {
        return sql.one(dsl -> dsl.selectFrom(COMPARISON).where(COMPARISON.ID.eq(id)))
                .map(rows::stored);
    }

    /** How fresh the comparisons of a scheme are. */
    public Mono<Freshness> freshness(String scheme) {
        return sql.one(dsl -> dsl.selectFrom(FRESHNESS).where(FRESHNESS.SCHEME.eq(scheme)))
                .map(row -> new Freshness(row.getComparedAt(), row.getPending()));
    }

    private static Condition condition(CrossFilter filter) {
        Condition condition = DSL.noCondition();
        if (filter.submissionId() != null) {
            condition = condition.and(takesPart(filter.submissionId()));
        }
        if (filter.scheme() != null) {
            condition = condition.and(COMPARISON.SCHEME.eq(filter.scheme()));
        }
        if (filter.period() != null) {
            condition = condition.and(COMPARISON.PERIOD.eq(filter.period()));
        }
        if (filter.checkId() != null) {
            condition = condition.and(COMPARISON.CHECK_ID.eq(filter.checkId()));
        }
        if (filter.verdict() != null) {
            condition = condition.and(COMPARISON.VERDICT.eq(filter.verdict().name()));
        }
        if (filter.officePath() != null) {
            condition =
                    condition.and(
                            Ltree.isWithin(COMPARISON.LEFT_OFFICE_PATH, filter.officePath())
                                    .or(
                                            Ltree.isWithin(
                                                    COMPARISON.RIGHT_OFFICE_PATH,
                                                    filter.officePath())));
        }
        return condition;
    }

    private static Condition takesPart(UUID submissionId) {
        return COMPARISON
                .LEFT_SUBMISSION_ID
                .eq(submissionId)
                .or(COMPARISON.RIGHT_SUBMISSION_ID.eq(submissionId));
    }
}
