package org.cinnabar.server.submission;

import static org.cinnabar.db.submission.Tables.EVENT;
import static org.cinnabar.db.submission.Tables.SUBMISSION_;

import org.cinnabar.db.submission.tables.records.SubmissionRecord;
import org.cinnabar.server.collection.Extension;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Insert;
import org.jooq.InsertValuesStepN;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Update;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Store of the submissions and of where each of them stands (报送数据). */
@Component
public class Submissions {

    private final Sql sql;

    Submissions(Sql sql) {
        this.sql = sql;
    }

    /** The submission, if it is visible in the row scope. */
    public Mono<Submission> byId(UUID id) {
        return sql.one(dsl -> select(dsl, SUBMISSION_.ID.eq(id))).map(SubmissionRows::submission);
    }

    /** The same, keeping everybody else from changing it until the transaction ends. */
    public Mono<Submission> lock(UUID id) {
        return sql.one(dsl -> select(dsl, SUBMISSION_.ID.eq(id)).forUpdate().of(SUBMISSION_))
                .map(SubmissionRows::submission);
    }

    /** All submissions of a cycle that are visible in the row scope. */
    public Flux<Submission> ofCycle(UUID cycleId) {
        return sql.many(dsl -> select(dsl, SUBMISSION_.CYCLE_ID.eq(cycleId)))
                .map(SubmissionRows::submission);
    }

    /**
     * The submissions of a cycle that a unit or an office still works on, in the order of their
     * ids.
     *
     * @param after the last one before, null for the first
     */
    public Flux<Submission> open(UUID cycleId, @Nullable UUID after, int most) {
        Condition condition =
                SUBMISSION_.CYCLE_ID.eq(cycleId).and(SUBMISSION_.STATE.in(SubmissionState.open()));
        Condition next = after == null ? condition : condition.and(SUBMISSION_.ID.gt(after));
        return sql.many(dsl -> select(dsl, next).orderBy(SUBMISSION_.ID).limit(most))
                .map(SubmissionRows::submission);
    }

    /** The submissions of these units in a cycle. */
    public Flux<Submission> ofUnits(UUID cycleId, Collection<UUID> units) {
        Condition condition = SUBMISSION_.CYCLE_ID.eq(cycleId).and(SUBMISSION_.UNIT_ID.in(units));
        return sql.many(dsl -> select(dsl, condition)).map(SubmissionRows::submission);
    }

    /** All submissions of a unit. */
    public Flux<Submission> ofUnit(UUID unitId) {
        return sql.many(dsl -> select(dsl, SUBMISSION_.UNIT_ID.eq(unitId)))
                .map(SubmissionRows::submission);
    }

    /** The submission of a unit for a period of which a revision counts, if there is one. */
    public Mono<Submission> accepted(UUID unitId, String scheme, String period) {
        Condition condition =
                SUBMISSION_
                        .UNIT_ID
                        .eq(unitId)
                        .and(SUBMISSION_.SCHEME.eq(scheme))
                        .and(SUBMISSION_.PERIOD.eq(period))
                        .and(SUBMISSION_.ACCEPTED_REVISION.isNotNull());
        return sql.one(dsl -> select(dsl, condition)).map(SubmissionRows::submission);
    }

    /** Enters submissions nobody has worked on yet. */
    Mono<Void> add(List<Submission> dispatched) {
        return sql.one(dsl -> insert(dsl, dispatched)).then();
    }

    /**
     * Moves the stored submission from {@code before} to {@code after}; false when it is no longer
     * as it was before.
     */
    public Mono<Boolean> move(Submission before, Submission after) {
        return sql.one(dsl -> update(dsl, before, after)).map(rows -> rows == 1);
    }

    /** Gives the assigned units more time; answers with the submissions that have it now. */
    Flux<Submission> extend(Extension extension) {
        Condition asked =
                SUBMISSION_
                        .CYCLE_ID
                        .eq(extension.cycle().id())
                        .and(SUBMISSION_.DUE.lt(extension.deadline()))
                        .and(Ltree.isWithin(SUBMISSION_.OFFICE_PATH, extension.officePath()));
        Condition meant =
                extension.units().isEmpty()
                        ? asked
                        : asked.and(SUBMISSION_.UNIT_ID.in(extension.units()));
        return sql.inParts(
                        dsl -> dsl.select(SUBMISSION_.ID).from(SUBMISSION_).where(meant),
                        (dsl, part) ->
                                dsl.update(SUBMISSION_)
                                        .set(SUBMISSION_.DUE, extension.deadline())
                                        .where(SUBMISSION_.ID.eq(DSL.any(part)))
                                        .returning())
                .map(SubmissionRows::withoutLatest);
    }

    /** Tells all submissions of a cycle what it allows now. */
    Mono<Void> collect(UUID cycleId, Collecting collecting) {
        return sql.inParts(
                        dsl ->
                                dsl.select(SUBMISSION_.ID)
                                        .from(SUBMISSION_)
                                        .where(SUBMISSION_.CYCLE_ID.eq(cycleId)),
                        (dsl, part) ->
                                dsl.update(SUBMISSION_)
                                        .set(SUBMISSION_.COLLECTING, collecting.name())
                                        .where(SUBMISSION_.ID.eq(DSL.any(part))))
                .then();
    }

    /** Notes that the unit has written something. */
    public Mono<Void> touch(UUID id, Instant at) {
        return sql.one(
                        dsl ->
                                dsl.update(SUBMISSION_)
                                        .set(SUBMISSION_.UPDATED_AT, at)
                                        .where(SUBMISSION_.ID.eq(id)))
                .then();
    }

    private static SelectConditionStep<Record> select(DSLContext dsl, Condition condition) {
        return dsl.select(SUBMISSION_.fields())
                .select(EVENT.fields())
                .from(SUBMISSION_)
                .leftJoin(EVENT)
                .on(EVENT.SUBMISSION_ID.eq(SUBMISSION_.ID))
                .and(EVENT.SEQUENCE.eq(SUBMISSION_.SEQUENCE))
                .where(condition);
    }

    private static Insert<SubmissionRecord> insert(DSLContext dsl, List<Submission> dispatched) {
        InsertValuesStepN<SubmissionRecord> insert =
                dsl.insertInto(SUBMISSION_, SubmissionRows.DISPATCHED);
        for (Submission submission : dispatched) {
            insert = insert.values(SubmissionRows.dispatched(submission));
        }
        return insert;
    }

    private static Update<SubmissionRecord> update(
            DSLContext dsl, Submission before, Submission after) {
        return dsl.update(SUBMISSION_)
                .set(SubmissionRows.moved(after))
                .where(SUBMISSION_.ID.eq(before.id()))
                .and(SUBMISSION_.VERSION.eq(before.version()))
                .and(SUBMISSION_.SEQUENCE.eq(before.sequence()));
    }
}
