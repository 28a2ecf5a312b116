package org.cinnabar.server.submission.changeover;

import static org.cinnabar.db.submission.Tables.CHANGEOVER_ITEM;
import static org.cinnabar.db.submission.Tables.CHANGEOVER_VALUE;
import static org.cinnabar.db.submission.Tables.SUBMISSION_;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.filling.CarriedValue.Fate;
import org.jooq.Condition;
import org.jooq.Record;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.UUID;

/** Lists what changeovers have come to, unit by unit (换版明细). */
@Component
class ChangeoverDetails {

    private final Sql sql;

    ChangeoverDetails(Sql sql) {
        this.sql = sql;
    }

    /** One page of the values with that fate, unit by unit. */
    Mono<Page<UnitValue>> values(UUID changeoverId, Fate fate, int page, int size) {
        Condition condition =
                CHANGEOVER_VALUE
                        .CHANGEOVER_ID
                        .eq(changeoverId)
                        .and(CHANGEOVER_VALUE.KIND.eq(fate.name()));
        return sql.transaction(
                Mono.zip(
                                sql.one(
                                        dsl ->
                                                dsl.selectCount()
                                                        .from(CHANGEOVER_VALUE)
                                                        .where(condition)),
                                values(condition, size, (long) page * size).collectList())
                        .map(read -> new Page<>(read.getT2(), page, size, read.getT1().value1())));
    }

    /** One page of the submissions that cannot follow, with the problem that says why. */
    Mono<Page<RefusedSubmission>> refused(UUID changeoverId, int page, int size) {
        Condition condition =
                CHANGEOVER_ITEM
                        .CHANGEOVER_ID
                        .eq(changeoverId)
                        .and(CHANGEOVER_ITEM.OUTCOME.eq(ItemOutcome.REFUSED.name()));
        return sql.transaction(
                Mono.zip(
                                sql.one(
                                        dsl ->
                                                dsl.selectCount()
                                                        .from(CHANGEOVER_ITEM)
                                                        .where(condition)),
                                refused(condition, size, (long) page * size).collectList())
                        .map(read -> new Page<>(read.getT2(), page, size, read.getT1().value1())));
    }

    private Flux<RefusedSubmission> refused(Condition condition, int most, long from) {
        return sql.many(
                        dsl ->
                                dsl.select(
                                                CHANGEOVER_ITEM.SUBMISSION_ID,
                                                SUBMISSION_.CREDIT_CODE,
                                                SUBMISSION_.UNIT_NAME,
                                                CHANGEOVER_ITEM.PROBLEM)
                                        .from(CHANGEOVER_ITEM)
                                        .join(SUBMISSION_)
                                        .on(SUBMISSION_.ID.eq(CHANGEOVER_ITEM.SUBMISSION_ID))
                                        .where(condition)
                                        .orderBy(SUBMISSION_.UNIT_NAME, SUBMISSION_.ID)
                                        .limit(most)
                                        .offset(from))
                .map(
                        row ->
                                new RefusedSubmission(
                                        row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** What changeovers did to a submission, oldest first. */
    Flux<PassedChangeover> passed(UUID submissionId) {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(CHANGEOVER_ITEM)
                                        .where(CHANGEOVER_ITEM.SUBMISSION_ID.eq(submissionId))
                                        .and(CHANGEOVER_ITEM.OUTCOME.eq(ItemOutcome.CARRIED.name()))
                                        .orderBy(CHANGEOVER_ITEM.AT))
                .collectList()
                .flatMapIterable(items -> items)
                .concatMap(
                        item ->
                                values(
                                                CHANGEOVER_VALUE
                                                        .CHANGEOVER_ID
                                                        .eq(item.getChangeoverId())
                                                        .and(
                                                                CHANGEOVER_VALUE.SUBMISSION_ID.eq(
                                                                        submissionId)),
                                                Integer.MAX_VALUE,
                                                0)
                                        .collectList()
                                        .map(
                                                values ->
                                                        new PassedChangeover(
                                                                item.getChangeoverId(),
                                                                item.getFromVersion(),
                                                                item.getToVersion(),
                                                                item.getAt(),
                                                                item.getKept(),
                                                                values)));
    }

    private Flux<UnitValue> values(Condition condition, int most, long from) {
        return sql.<Record>many(
                        dsl ->
                                dsl.select(CHANGEOVER_VALUE.fields())
                                        .select(SUBMISSION_.CREDIT_CODE, SUBMISSION_.UNIT_NAME)
                                        .from(CHANGEOVER_VALUE)
                                        .join(SUBMISSION_)
                                        .on(SUBMISSION_.ID.eq(CHANGEOVER_VALUE.SUBMISSION_ID))
                                        .where(condition)
                                        .orderBy(
                                                SUBMISSION_.UNIT_NAME,
                                                SUBMISSION_.ID,
                                                CHANGEOVER_VALUE.NUMBER)
                                        .limit(most)
                                        .offset(from))
                .map(ChangeoverDetails::value);
    }

    private static UnitValue value(Record row) {
        return new UnitValue(
                row.get(CHANGEOVER_VALUE.SUBMISSION_ID),
                row.get(SUBMISSION_.CREDIT_CODE),
                row.get(SUBMISSION_.UNIT_NAME),
                Fate.valueOf(row.get(CHANGEOVER_VALUE.KIND)),
                row.get(CHANGEOVER_VALUE.FORM),
                row.get(CHANGEOVER_VALUE.FORM_TABLE),
                row.get(CHANGEOVER_VALUE.ROW_NUMBER),
                row.get(CHANGEOVER_VALUE.CELL),
                title(row),
                row.get(CHANGEOVER_VALUE.TEXT),
                row.get(CHANGEOVER_VALUE.TO_CELL));
    }

    static LocalizedText title(Record row) {
        return new LocalizedText(
                row.get(CHANGEOVER_VALUE.TITLE_ZH), row.get(CHANGEOVER_VALUE.TITLE_EN));
    }
}
