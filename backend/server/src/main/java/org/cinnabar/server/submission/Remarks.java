package org.cinnabar.server.submission;

import static org.cinnabar.db.submission.Tables.REMARK;

import org.cinnabar.db.submission.tables.records.RemarkRecord;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.jooq.DSLContext;
import org.jooq.Insert;
import org.jooq.InsertValuesStepN;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Store of the remarks on cells (修改意见); an answer is added, nothing else changes. */
@Component
public class Remarks {

    private final Sql sql;

    Remarks(Sql sql) {
        this.sql = sql;
    }

    /** All remarks of a submission, in the order they were given. */
    public Flux<Remark> of(UUID submissionId) {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(REMARK)
                                        .where(REMARK.SUBMISSION_ID.eq(submissionId))
                                        .orderBy(REMARK.SEQUENCE, REMARK.NUMBER))
                .map(Remarks::remark);
    }

    /** One remark of a submission. */
    public Mono<Remark> byId(UUID submissionId, UUID id) {
        return sql.one(
                        dsl ->
                                dsl.selectFrom(REMARK)
                                        .where(REMARK.SUBMISSION_ID.eq(submissionId))
                                        .and(REMARK.ID.eq(id)))
                .map(Remarks::remark);
    }

    /** How many remarks of a submission nobody has answered. */
    public Mono<Integer> open(UUID submissionId) {
        return sql.one(
                        dsl ->
                                dsl.select(DSL.count())
                                        .from(REMARK)
                                        .where(REMARK.SUBMISSION_ID.eq(submissionId))
                                        .and(REMARK.ANSWERED_AT.isNull()))
                .map(row -> row.value1());
    }

    /** Writes down how a remark was dealt with. */
    public Mono<Void> answer(UUID id, Remark.Answer answer) {
        return sql.one(
                        dsl ->
                                dsl.update(REMARK)
                                        .set(REMARK.ANSWER, answer.text())
                                        .set(REMARK.NEW_VALUE, answer.newValue())
                                        .set(REMARK.ANSWERED_BY, answer.by())
                                        .set(REMARK.ANSWERED_AT, answer.at())
                                        .where(REMARK.ID.eq(id)))
                .then();
    }

    /** Lets the open remarks on fixed cells follow these to where they stand now. */
    public Mono<Void> follow(UUID submissionId, UnaryOperator<Place> now) {
        return of(submissionId)
                .filter(remark -> remark.answer() == null && isOnAFixedCell(remark.place()))
                .filter(remark -> !now.apply(remark.place()).equals(remark.place()))
                .collectList()
                .flatMapIterable(remarks -> remarks)
                .concatMap(remark -> move(remark.id(), now.apply(remark.place())))
                .then();
    }

    private static boolean isOnAFixedCell(Place place) {
        return place.table() == null && place.cell() != null;
    }

    private Mono<Integer> move(UUID id, Place now) {
        return sql.one(
                dsl ->
                        dsl.update(REMARK)
                                .set(REMARK.FORM, now.form())
                                .set(REMARK.CELL, now.cell())
                                .where(REMARK.ID.eq(id)));
    }

    /** Adds the remarks given with a return. */
    Mono<Void> add(Submission submission, List<Remark> remarks) {
        return remarks.isEmpty()
                ? Mono.empty()
                : sql.one(dsl -> insert(dsl, submission, remarks)).then();
    }

    private static Insert<RemarkRecord> insert(
            DSLContext dsl, Submission submission, List<Remark> remarks) {
        InsertValuesStepN<RemarkRecord> insert =
                dsl.insertInto(
                        REMARK,
                        List.of(
                                REMARK.ID,
                                REMARK.SUBMISSION_ID,
                                REMARK.UNIT_ID,
                                REMARK.OFFICE_PATH,
                                REMARK.SEQUENCE,
                                REMARK.NUMBER,
                                REMARK.REVISION,
                                REMARK.FORM,
                                REMARK.FORM_TABLE,
                                REMARK.ROW_NUMBER,
                                REMARK.CELL,
                                REMARK.TEXT,
                                REMARK.OLD_VALUE,
                                REMARK.OFFICE_ID,
                                REMARK.GIVEN_BY,
                                REMARK.GIVEN_AT));
        int number = 0;
        for (Remark remark : remarks) {
            insert =
                    insert.values(
                            remark.id(),
                            submission.id(),
                            submission.filing().unitId(),
                            Ltree.path(submission.filing().officePath()),
                            remark.sequence(),
                            number++,
                            remark.revision(),
                            remark.place().form(),
                            remark.place().table(),
                            remark.place().row(),
                            remark.place().cell(),
                            remark.text(),
                            remark.oldValue(),
                            remark.officeId(),
                            remark.givenBy(),
                            remark.givenAt());
        }
        return insert;
    }

    private static Remark remark(RemarkRecord row) {
        return new Remark(
                row.getId(),
                row.getSequence(),
                row.getRevision(),
                new Place(row.getForm(), row.getFormTable(), row.getRowNumber(), row.getCell()),
                row.getText(),
                row.getOldValue(),
                row.getOfficeId(),
                row.getGivenBy(),
                row.getGivenAt(),
                answer(row));
    }

    private static Remark.@Nullable Answer answer(RemarkRecord row) {
        Instant answeredAt = row.getAnsweredAt();
        return answeredAt == null
                ? null
                : new Remark.Answer(
                        row.getAnswer(), row.getNewValue(), row.getAnsweredBy(), answeredAt);
    }
}
