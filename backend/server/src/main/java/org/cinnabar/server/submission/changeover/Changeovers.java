package org.cinnabar.server.submission.changeover;

import static org.cinnabar.db.submission.Tables.CHANGEOVER;

import org.cinnabar.db.submission.tables.records.ChangeoverRecord;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Person;
import org.cinnabar.server.submission.changeover.Changeover.Phase;
import org.cinnabar.server.submission.changeover.Changeover.State;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.UUID;

/** Store of the changeovers (换版). */
@Component
class Changeovers {

    private final Sql sql;

    Changeovers(Sql sql) {
        this.sql = sql;
    }

    Mono<Changeover> byId(UUID id) {
        return sql.one(dsl -> dsl.selectFrom(CHANGEOVER).where(CHANGEOVER.ID.eq(id)))
                .map(Changeovers::changeover);
    }

    /** The same, keeping everybody else from changing it until the transaction ends. */
    Mono<Changeover> lock(UUID id) {
        return sql.one(dsl -> dsl.selectFrom(CHANGEOVER).where(CHANGEOVER.ID.eq(id)).forUpdate())
                .map(Changeovers::changeover);
    }

    /** The changeover of a cycle that was ordered with this key. */
    Mono<Changeover> byKey(UUID cycleId, String key) {
        return sql.one(
                        dsl ->
                                dsl.selectFrom(CHANGEOVER)
                                        .where(CHANGEOVER.CYCLE_ID.eq(cycleId))
                                        .and(CHANGEOVER.KEY.eq(key)))
                .map(Changeovers::changeover);
    }

    /** The changeovers of a cycle, newest first. */
    Flux<Changeover> of(UUID cycleId) {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(CHANGEOVER)
                                        .where(CHANGEOVER.CYCLE_ID.eq(cycleId))
                                        .orderBy(CHANGEOVER.CREATED_AT.desc(), CHANGEOVER.ID))
                .map(Changeovers::changeover);
    }

    /** Enters a changeover; false when there is one with its key already. */
    Mono<Boolean> add(Changeover added) {
        OfficeActor actor = added.actor();
        Person person = actor.person();
        return sql.one(
                        dsl ->
                                dsl.insertInto(CHANGEOVER)
                                        .set(CHANGEOVER.ID, added.id())
                                        .set(CHANGEOVER.KEY, added.key())
                                        .set(CHANGEOVER.CYCLE_ID, added.cycleId())
                                        .set(CHANGEOVER.SCHEME, added.scheme())
                                        .set(CHANGEOVER.FROM_VERSION, added.fromVersion())
                                        .set(CHANGEOVER.TO_VERSION, added.toVersion())
                                        .set(CHANGEOVER.PHASE, added.phase().name())
                                        .set(CHANGEOVER.STATE, added.state().name())
                                        .set(CHANGEOVER.ACCOUNT_ID, person.accountId())
                                        .set(CHANGEOVER.USERNAME, person.username())
                                        .set(CHANGEOVER.PERSON, person.name())
                                        .set(CHANGEOVER.ROLE, person.role())
                                        .set(CHANGEOVER.OFFICE_ID, actor.officeId())
                                        .set(CHANGEOVER.OFFICE_CODE, actor.officeCode())
                                        .set(CHANGEOVER.OFFICE_PATH, Ltree.path(added.officePath()))
                                        .set(CHANGEOVER.POPULATION, added.population())
                                        .set(CHANGEOVER.DONE, 0)
                                        .set(CHANGEOVER.CREATED_AT, added.createdAt())
                                        .onConflict(CHANGEOVER.CYCLE_ID, CHANGEOVER.KEY)
                                        .doNothing())
                .map(rows -> rows == 1);
    }

    /** Begins to carry out what was examined. */
    Mono<Void> carryOut(UUID id, int population, String reason, OfficeActor actor, Instant at) {
        Person person = actor.person();
        return sql.one(
                        dsl ->
                                dsl.update(CHANGEOVER)
                                        .set(CHANGEOVER.PHASE, Phase.CARRY.name())
                                        .set(CHANGEOVER.STATE, State.RUNNING.name())
                                        .set(CHANGEOVER.REASON, reason)
                                        .set(CHANGEOVER.ACCOUNT_ID, person.accountId())
                                        .set(CHANGEOVER.USERNAME, person.username())
                                        .set(CHANGEOVER.PERSON, person.name())
                                        .set(CHANGEOVER.ROLE, person.role())
                                        .set(CHANGEOVER.POPULATION, population)
                                        .set(CHANGEOVER.DONE, 0)
                                        .set(CHANGEOVER.CARRIED_AT, at)
                                        .set(CHANGEOVER.FINISHED_AT, (Instant) null)
                                        .where(CHANGEOVER.ID.eq(id)))
                .then();
    }

    /** Lets one go on that was stopped. */
    Mono<Void> resume(UUID id) {
        return sql.one(
                        dsl ->
                                dsl.update(CHANGEOVER)
                                        .set(CHANGEOVER.STATE, State.RUNNING.name())
                                        .set(CHANGEOVER.FINISHED_AT, (Instant) null)
                                        .where(CHANGEOVER.ID.eq(id))
                                        .and(
                                                CHANGEOVER.STATE.in(
                                                        State.CANCELLED.name(),
                                                        State.FAILED.name())))
                .then();
    }

    /** Ends one that goes on; nothing happens to others. */
    Mono<Void> end(UUID id, State state, Instant at) {
        return sql.one(
                        dsl ->
                                dsl.update(CHANGEOVER)
                                        .set(CHANGEOVER.STATE, state.name())
                                        .set(CHANGEOVER.FINISHED_AT, at)
                                        .where(CHANGEOVER.ID.eq(id))
                                        .and(CHANGEOVER.STATE.eq(State.RUNNING.name())))
                .then();
    }

    /** Stops one because of an error, also one that was done and had to see to a latecomer. */
    Mono<Void> fail(UUID id, Instant at) {
        return sql.one(
                        dsl ->
                                dsl.update(CHANGEOVER)
                                        .set(CHANGEOVER.STATE, State.FAILED.name())
                                        .set(CHANGEOVER.FINISHED_AT, at)
                                        .where(CHANGEOVER.ID.eq(id))
                                        .and(CHANGEOVER.STATE.ne(State.CANCELLED.name())))
                .then();
    }

    static Changeover changeover(ChangeoverRecord row) {
        Person person =
                new Person(row.getAccountId(), row.getUsername(), row.getPerson(), row.getRole());
        return new Changeover(
                row.getId(),
                row.getKey(),
                row.getCycleId(),
                row.getScheme(),
                row.getFromVersion(),
                row.getToVersion(),
                Phase.valueOf(row.getPhase()),
                State.valueOf(row.getState()),
                row.getReason(),
                new OfficeActor(person, row.getOfficeId(), row.getOfficeCode()),
                row.getOfficePath(),
                row.getPopulation(),
                row.getDone(),
                row.getReached(),
                row.getCreatedAt(),
                row.getCarriedAt(),
                row.getFinishedAt());
    }
}
