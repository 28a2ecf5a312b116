package org.cinnabar.server.submission.changeover;

import static org.cinnabar.db.submission.Tables.CHANGEOVER;
import static org.cinnabar.db.submission.Tables.CHANGEOVER_ITEM;
import static org.cinnabar.db.submission.Tables.SUBMISSION_;

import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.Collecting;
import org.cinnabar.server.submission.SubmissionState;
import org.cinnabar.server.submission.changeover.Changeover.Phase;
import org.cinnabar.server.submission.changeover.Changeover.State;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.UUID;

/** Store of what is still to be done in changeovers (待办换版), and how far they are. */
@Component
class PendingChangeovers {

    private final Sql sql;

    PendingChangeovers(Sql sql) {
        this.sql = sql;
    }

    /** The examinations that go on. */
    Flux<Changeover> examining() {
        return found(is(Phase.EXAMINE, State.RUNNING));
    }

    /**
     * The changeovers being carried out, and those long done that have to see to a submission which
     * has come back to its unit; of each cycle the last one only.
     */
    Flux<Changeover> carrying() {
        Condition recalled =
                DSL.exists(
                        DSL.selectOne()
                                .from(SUBMISSION_)
                                .where(SUBMISSION_.CYCLE_ID.eq(CHANGEOVER.CYCLE_ID))
                                .and(isAstray(CHANGEOVER.ID, CHANGEOVER.TO_VERSION)));
        Condition running = is(Phase.CARRY, State.RUNNING);
        return found(running.or(is(Phase.CARRY, State.DONE).and(recalled)).and(isLast()));
    }

    /** Submissions that their units may write and that are to follow this changeover. */
    Flux<UUID> astray(Changeover changeover, int most) {
        return sql.many(
                        dsl ->
                                dsl.select(SUBMISSION_.ID)
                                        .from(SUBMISSION_)
                                        .where(isAstray(changeover))
                                        .limit(most))
                .map(row -> row.value1());
    }

    /** How many there are. */
    Mono<Integer> countAstray(Changeover changeover) {
        return sql.one(dsl -> dsl.selectCount().from(SUBMISSION_).where(isAstray(changeover)))
                .map(row -> row.value1());
    }

    /** How many submissions of a cycle a unit or an office still works on. */
    Mono<Integer> countOpen(UUID cycleId) {
        return sql.one(
                        dsl ->
                                dsl.selectCount()
                                        .from(SUBMISSION_)
                                        .where(SUBMISSION_.CYCLE_ID.eq(cycleId))
                                        .and(SUBMISSION_.STATE.in(SubmissionState.open())))
                .map(row -> row.value1());
    }

    /** An examination that goes on, until the transaction ends; empty when somebody is at it. */
    Mono<Changeover> take(UUID id) {
        return sql.one(
                        dsl ->
                                dsl.selectFrom(CHANGEOVER)
                                        .where(CHANGEOVER.ID.eq(id))
                                        .and(is(Phase.EXAMINE, State.RUNNING))
                                        .forUpdate()
                                        .skipLocked())
                .map(Changeovers::changeover);
    }

    /** Whether a changeover is the last of its cycle and nobody has stopped it. */
    Mono<Boolean> isCarried(UUID id) {
        return sql.one(
                        dsl ->
                                dsl.selectCount()
                                        .from(CHANGEOVER)
                                        .where(CHANGEOVER.ID.eq(id))
                                        .and(
                                                is(Phase.CARRY, State.RUNNING)
                                                        .or(is(Phase.CARRY, State.DONE)))
                                        .and(isLast()))
                .map(row -> row.value1() == 1);
    }

    /** Writes down up to where an examination has come. */
    Mono<Void> advance(UUID id, int more, UUID reached) {
        return sql.one(
                        dsl ->
                                dsl.update(CHANGEOVER)
                                        .set(CHANGEOVER.DONE, CHANGEOVER.DONE.plus(more))
                                        .set(CHANGEOVER.REACHED, reached)
                                        .where(CHANGEOVER.ID.eq(id)))
                .then();
    }

    /** Writes down that one more submission is settled. */
    Mono<Void> settled(UUID id) {
        return sql.one(
                        dsl ->
                                dsl.update(CHANGEOVER)
                                        .set(CHANGEOVER.DONE, CHANGEOVER.DONE.plus(1))
                                        .where(CHANGEOVER.ID.eq(id)))
                .then();
    }

    private Flux<Changeover> found(Condition condition) {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(CHANGEOVER)
                                        .where(condition)
                                        .orderBy(CHANGEOVER.CREATED_AT))
                .map(Changeovers::changeover);
    }

    private static Condition is(Phase phase, State state) {
        return CHANGEOVER.PHASE.eq(phase.name()).and(CHANGEOVER.STATE.eq(state.name()));
    }

    private static Condition isLast() {
        var later = CHANGEOVER.as("later");
        return DSL.notExists(
                DSL.selectOne()
                        .from(later)
                        .where(later.CYCLE_ID.eq(CHANGEOVER.CYCLE_ID))
                        .and(later.CARRIED_AT.gt(CHANGEOVER.CARRIED_AT)));
    }

    private static Condition isAstray(Changeover changeover) {
        return SUBMISSION_
                .CYCLE_ID
                .eq(changeover.cycleId())
                .and(isAstray(DSL.val(changeover.id()), DSL.val(changeover.toVersion())));
    }

    /** Two ranges of an index rather than all submissions that follow it already. */
    private static Condition isAstray(Field<UUID> changeoverId, Field<String> version) {
        return SUBMISSION_
                .STATE
                .in(SubmissionState.editable().stream().map(state -> DSL.inline(state)).toList())
                .and(
                        SUBMISSION_
                                .SCHEME_VERSION
                                .lt(version)
                                .or(SUBMISSION_.SCHEME_VERSION.gt(version)))
                .and(SUBMISSION_.COLLECTING.ne(Collecting.CLOSED.name()))
                .andNotExists(
                        DSL.selectOne()
                                .from(CHANGEOVER_ITEM)
                                .where(CHANGEOVER_ITEM.CHANGEOVER_ID.eq(changeoverId))
                                .and(CHANGEOVER_ITEM.SUBMISSION_ID.eq(SUBMISSION_.ID))
                                .and(CHANGEOVER_ITEM.OUTCOME.eq(ItemOutcome.REFUSED.name())));
    }
}
