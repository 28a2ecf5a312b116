package org.cinnabar.server.backtest;

import static org.cinnabar.db.backtest.Tables.RUN;

import org.cinnabar.db.backtest.tables.records.RunRecord;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Store of the runs (试算任务). */
@Component
class Runs {

    private final Sql sql;

    Runs(Sql sql) {
        this.sql = sql;
    }

    Mono<Run> byId(UUID id) {
        return sql.one(dsl -> dsl.selectFrom(RUN).where(RUN.ID.eq(id))).map(Runs::run);
    }

    Mono<Run> byKey(UUID accountId, String key) {
        return sql.one(
                        dsl ->
                                dsl.selectFrom(RUN)
                                        .where(RUN.ACCOUNT_ID.eq(accountId))
                                        .and(RUN.KEY.eq(key)))
                .map(Runs::run);
    }

    /** The latest runs, newest first. */
    Flux<Run> latest(int most) {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(RUN)
                                        .orderBy(RUN.CREATED_AT.desc(), RUN.ID)
                                        .limit(most))
                .map(Runs::run);
    }

    Flux<Run> unfinished() {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(RUN)
                                        .where(RUN.STATE.eq(RunState.RUNNING.name()))
                                        .orderBy(RUN.CREATED_AT))
                .map(Runs::run);
    }

    /** A run that goes on, until the transaction ends; empty when somebody else is at it. */
    Mono<Run> take(UUID id) {
        return sql.one(
                        dsl ->
                                dsl.selectFrom(RUN)
                                        .where(RUN.ID.eq(id))
                                        .and(RUN.STATE.eq(RunState.RUNNING.name()))
                                        .forUpdate()
                                        .skipLocked())
                .map(Runs::run);
    }

    /** Enters a run; false when there is one with its key already. */
    Mono<Boolean> add(Run run) {
        LocalizedText reason = run.reason();
        return sql.one(
                        dsl ->
                                dsl.insertInto(RUN)
                                        .set(RUN.ID, run.id())
                                        .set(RUN.KEY, run.key())
                                        .set(RUN.ACCOUNT_ID, run.accountId())
                                        .set(RUN.PERSON, run.person())
                                        .set(RUN.OFFICE_PATH, Ltree.path(run.officePath()))
                                        .set(RUN.SCHEME, run.scheme())
                                        .set(RUN.VERSION, run.version())
                                        .set(RUN.PERIODS, run.periods().toArray(String[]::new))
                                        .set(RUN.SOURCE, run.source())
                                        .set(RUN.CHECK_ID, run.checkId())
                                        .set(RUN.LEG, run.leg().name())
                                        .set(RUN.REASON_ZH, reason == null ? null : reason.zh())
                                        .set(RUN.REASON_EN, reason == null ? null : reason.en())
                                        .set(RUN.STATE, run.state().name())
                                        .set(RUN.POPULATION, run.population())
                                        .set(RUN.EXAMINED, 0)
                                        .set(RUN.CREATED_AT, run.createdAt())
                                        .onConflict(RUN.ACCOUNT_ID, RUN.KEY)
                                        .doNothing())
                .map(rows -> rows == 1);
    }

    /** Writes down up to where a run has come. */
    Mono<Void> advance(UUID id, int more, UUID reached) {
        return sql.one(
                        dsl ->
                                dsl.update(RUN)
                                        .set(RUN.EXAMINED, RUN.EXAMINED.plus(more))
                                        .set(RUN.REACHED, reached)
                                        .where(RUN.ID.eq(id)))
                .then();
    }

    /** Ends a run that goes on; nothing happens to others. */
    Mono<Void> end(UUID id, RunState state, Instant at) {
        return sql.one(
                        dsl ->
                                dsl.update(RUN)
                                        .set(RUN.STATE, state.name())
                                        .set(RUN.FINISHED_AT, at)
                                        .where(RUN.ID.eq(id))
                                        .and(RUN.STATE.eq(RunState.RUNNING.name())))
                .then();
    }

    /** Lets a run go on that was cancelled or failed. */
    Mono<Void> resume(UUID id) {
        return sql.one(
                        dsl ->
                                dsl.update(RUN)
                                        .set(RUN.STATE, RunState.RUNNING.name())
                                        .set(RUN.FINISHED_AT, (Instant) null)
                                        .where(RUN.ID.eq(id))
                                        .and(
                                                RUN.STATE.in(
                                                        RunState.CANCELLED.name(),
                                                        RunState.FAILED.name())))
                .then();
    }

    private static Run run(RunRecord row) {
        return new Run(
                row.getId(),
                row.getKey(),
                row.getAccountId(),
                row.getPerson(),
                row.getOfficePath(),
                row.getScheme(),
                row.getVersion(),
                List.of(row.getPeriods()),
                row.getSource(),
                row.getCheckId(),
                Leg.valueOf(row.getLeg()),
                reason(row.getReasonZh(), row.getReasonEn()),
                RunState.valueOf(row.getState()),
                row.getPopulation(),
                row.getExamined(),
                row.getReached(),
                row.getCreatedAt(),
                row.getFinishedAt());
    }

    private static @Nullable LocalizedText reason(@Nullable String zh, @Nullable String en) {
        return zh == null || en == null ? null : new LocalizedText(zh, en);
    }
}
