package org.cinnabar.server.submission.changeover;

import static org.cinnabar.db.submission.Tables.CHANGEOVER_CHECK;
import static org.cinnabar.db.submission.Tables.CHANGEOVER_ITEM;
import static org.cinnabar.db.submission.Tables.CHANGEOVER_VALUE;
import static org.cinnabar.db.submission.Tables.SUBMISSION_;

import org.cinnabar.engine.check.CheckLevel;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.SubmissionState;
import org.cinnabar.server.submission.changeover.ChangeoverFigures.CellCount;
import org.cinnabar.server.submission.changeover.ChangeoverFigures.CheckCount;
import org.cinnabar.server.submission.changeover.ChangeoverFigures.ItemCount;
import org.cinnabar.server.submission.changeover.ChangeoverFigures.StateCount;
import org.cinnabar.server.submission.filling.CarriedValue.Fate;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.UUID;

/** Counts what changeovers have come to (换版统计). */
@Component
class ChangeoverResults {

    private static final Field<Integer> NUMBER = DSL.count().as("number");

    private final Sql sql;

    ChangeoverResults(Sql sql) {
        this.sql = sql;
    }

    Mono<ChangeoverFigures> figures(Changeover changeover) {
        return sql.transaction(
                Mono.zip(
                                states(changeover.cycleId()),
                                items(changeover.id()),
                                cells(changeover.id()),
                                checks(changeover.id()))
                        .map(
                                read ->
                                        new ChangeoverFigures(
                                                read.getT1(),
                                                read.getT2(),
                                                read.getT3(),
                                                read.getT4())));
    }

    private Mono<List<StateCount>> states(UUID cycleId) {
        return sql.many(
                        dsl ->
                                dsl.select(SUBMISSION_.STATE, SUBMISSION_.SCHEME_VERSION, NUMBER)
                                        .from(SUBMISSION_)
                                        .where(SUBMISSION_.CYCLE_ID.eq(cycleId))
                                        .groupBy(SUBMISSION_.STATE, SUBMISSION_.SCHEME_VERSION)
                                        .orderBy(SUBMISSION_.STATE, SUBMISSION_.SCHEME_VERSION))
                .map(
                        row ->
                                new StateCount(
                                        SubmissionState.valueOf(row.value1()),
                                        row.value2(),
                                        row.value3()))
                .collectList();
    }

    private Mono<List<ItemCount>> items(UUID changeoverId) {
        Field<Integer> withLost = where(CHANGEOVER_ITEM.LOST);
        Field<Integer> withMandatory = where(CHANGEOVER_ITEM.NEW_MANDATORY);
        Field<Integer> withFindings = where(CHANGEOVER_ITEM.NEW_FINDINGS);
        Field<Integer> kept = sum(CHANGEOVER_ITEM.KEPT);
        Field<Integer> moved = sum(CHANGEOVER_ITEM.MOVED);
        Field<Integer> renamed = sum(CHANGEOVER_ITEM.RENAMED);
        Field<Integer> merged = sum(CHANGEOVER_ITEM.MERGED);
        Field<Integer> lost = sum(CHANGEOVER_ITEM.LOST);
        return sql.<Record>many(
                        dsl ->
                                dsl.select(CHANGEOVER_ITEM.STATE, CHANGEOVER_ITEM.OUTCOME, NUMBER)
                                        .select(withLost, withMandatory, withFindings)
                                        .select(kept, moved, renamed, merged, lost)
                                        .from(CHANGEOVER_ITEM)
                                        .where(CHANGEOVER_ITEM.CHANGEOVER_ID.eq(changeoverId))
                                        .groupBy(CHANGEOVER_ITEM.STATE, CHANGEOVER_ITEM.OUTCOME)
                                        .orderBy(CHANGEOVER_ITEM.STATE, CHANGEOVER_ITEM.OUTCOME))
                .map(
                        row ->
                                new ItemCount(
                                        SubmissionState.valueOf(row.get(CHANGEOVER_ITEM.STATE)),
                                        ItemOutcome.valueOf(row.get(CHANGEOVER_ITEM.OUTCOME)),
                                        row.get(NUMBER),
                                        row.get(withLost),
                                        row.get(withMandatory),
                                        row.get(withFindings),
                                        row.get(kept),
                                        row.get(moved),
                                        row.get(renamed),
                                        row.get(merged),
                                        row.get(lost)))
                .collectList();
    }

    private Mono<List<CellCount>> cells(UUID changeoverId) {
        Field<Integer> submissions =
                DSL.countDistinct(CHANGEOVER_VALUE.SUBMISSION_ID).as("submissions");
        Field<?>[] cell = {
            CHANGEOVER_VALUE.KIND,
            CHANGEOVER_VALUE.FORM,
            CHANGEOVER_VALUE.FORM_TABLE,
            CHANGEOVER_VALUE.CELL,
            CHANGEOVER_VALUE.TITLE_ZH,
            CHANGEOVER_VALUE.TITLE_EN,
            CHANGEOVER_VALUE.TO_CELL
        };
        return sql.<Record>many(
                        dsl ->
                                dsl.select(cell)
                                        .select(submissions, NUMBER)
                                        .from(CHANGEOVER_VALUE)
                                        .where(CHANGEOVER_VALUE.CHANGEOVER_ID.eq(changeoverId))
                                        .groupBy(cell)
                                        .orderBy(cell))
                .map(
                        row ->
                                new CellCount(
                                        Fate.valueOf(row.get(CHANGEOVER_VALUE.KIND)),
                                        row.get(CHANGEOVER_VALUE.FORM),
                                        row.get(CHANGEOVER_VALUE.FORM_TABLE),
                                        row.get(CHANGEOVER_VALUE.CELL),
                                        ChangeoverDetails.title(row),
                                        row.get(CHANGEOVER_VALUE.TO_CELL),
                                        row.get(submissions),
                                        row.get(NUMBER)))
                .collectList();
    }

    private Mono<List<CheckCount>> checks(UUID changeoverId) {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(CHANGEOVER_CHECK)
                                        .where(CHANGEOVER_CHECK.CHANGEOVER_ID.eq(changeoverId))
                                        .orderBy(CHANGEOVER_CHECK.CHECK_ID, CHANGEOVER_CHECK.LEVEL))
                .map(
                        row ->
                                new CheckCount(
                                        row.getCheckId(),
                                        CheckLevel.valueOf(row.getLevel()),
                                        row.getSubmissions()))
                .collectList();
    }

    private static Field<Integer> where(Field<Integer> number) {
        return DSL.count().filterWhere(number.gt(0)).as("with_" + number.getName());
    }

    private static Field<Integer> sum(Field<Integer> number) {
        return DSL.sum(number).cast(Integer.class).as("all_" + number.getName());
    }
}
