package org.cinnabar.server.crosscheck;

import static org.cinnabar.db.crosscheck.Tables.EXPLANATION;

import org.cinnabar.db.crosscheck.tables.records.ExplanationRecord;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

/** Store of what units say about findings across units (核实说明). */
@Component
public class CrossExplanations {

    private final Sql sql;
    private final Clock clock;

    CrossExplanations(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What both sides say about these comparisons. */
    public Flux<Explanation> of(Collection<UUID> comparisons) {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(EXPLANATION)
                                        .where(EXPLANATION.COMPARISON_ID.in(comparisons))
                                        .orderBy(EXPLANATION.SAVED_AT))
                .map(CrossExplanations::explanation);
    }

    /** Puts what a unit says in the place of what it said before. */
    Mono<Void> put(StoredComparison about, FiledReport by, String text, String savedBy) {
        Comparison comparison = about.comparison();
        return remove(about.id(), by.unitId())
                .then(
                        sql.one(
                                dsl ->
                                        dsl.insertInto(EXPLANATION)
                                                .set(EXPLANATION.COMPARISON_ID, about.id())
                                                .set(EXPLANATION.UNIT_ID, by.unitId())
                                                .set(EXPLANATION.UNIT_NAME, by.unitName())
                                                .set(
                                                        EXPLANATION.OFFICE_PATH,
                                                        Ltree.path(by.officePath()))
                                                .set(EXPLANATION.TEXT, text)
                                                .set(EXPLANATION.LEFT_VALUE, comparison.leftValue())
                                                .set(
                                                        EXPLANATION.RIGHT_VALUE,
                                                        comparison.rightValue())
                                                .set(EXPLANATION.SAVED_AT, clock.instant())
                                                .set(EXPLANATION.SAVED_BY, savedBy)))
                .then();
    }

    private Mono<Void> remove(UUID comparison, UUID unit) {
        return sql.one(
                        dsl ->
                                dsl.deleteFrom(EXPLANATION)
                                        .where(EXPLANATION.COMPARISON_ID.eq(comparison))
                                        .and(EXPLANATION.UNIT_ID.eq(unit)))
                .then();
    }

    private static Explanation explanation(ExplanationRecord row) {
        return new Explanation(
                row.getComparisonId(),
                row.getUnitId(),
                row.getUnitName(),
                row.getText(),
                row.getLeftValue(),
                row.getRightValue(),
                row.getSavedAt());
    }
}
