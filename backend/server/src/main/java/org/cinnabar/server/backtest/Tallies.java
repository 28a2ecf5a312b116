package org.cinnabar.server.backtest;

import static org.cinnabar.db.backtest.Tables.TALLY;

import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.UUID;

/** Store of the figures of each run (试算计数), by period, type of unit and lowest office. */
@Component
class Tallies {

    /** So few rows that a statement has not too many parameters. */
    private static final int ROWS = 1000;

    private final Sql sql;

    Tallies(Sql sql) {
        this.sql = sql;
    }

    Flux<Tally> of(UUID runId) {
        return sql.many(dsl -> dsl.selectFrom(TALLY).where(TALLY.RUN_ID.eq(runId)))
                .map(
                        row ->
                                new Tally(
                                        row.getPeriod(),
                                        row.getUnitType(),
                                        row.getOfficePath(),
                                        new Figures(
                                                row.getStopped(),
                                                row.getHeld(),
                                                row.getNotApplicable())));
    }

    /** Adds to what is there. */
    Mono<Void> add(UUID runId, List<Tally> tallies) {
        return Flux.fromIterable(tallies)
                .buffer(ROWS)
                .concatMap(some -> addSome(runId, some))
                .then();
    }

    private Mono<Integer> addSome(UUID runId, List<Tally> tallies) {
        return sql.one(
                dsl -> {
                    var insert =
                            dsl.insertInto(
                                    TALLY,
                                    TALLY.RUN_ID,
                                    TALLY.PERIOD,
                                    TALLY.UNIT_TYPE,
                                    TALLY.OFFICE_PATH,
                                    TALLY.STOPPED,
                                    TALLY.HELD,
                                    TALLY.NOT_APPLICABLE);
                    for (Tally tally : tallies) {
                        Figures figures = tally.figures();
                        insert =
                                insert.values(
                                        DSL.val(runId),
                                        DSL.val(tally.period()),
                                        DSL.val(tally.unitType()),
                                        Ltree.path(tally.officePath()),
                                        DSL.val(figures.stopped()),
                                        DSL.val(figures.held()),
                                        DSL.val(figures.notApplicable()));
                    }
                    return insert.onConflict(
                                    TALLY.RUN_ID, TALLY.PERIOD, TALLY.UNIT_TYPE, TALLY.OFFICE_PATH)
                            .doUpdate()
                            .set(TALLY.STOPPED, TALLY.STOPPED.plus(DSL.excluded(TALLY.STOPPED)))
                            .set(TALLY.HELD, TALLY.HELD.plus(DSL.excluded(TALLY.HELD)))
                            .set(
                                    TALLY.NOT_APPLICABLE,
                                    TALLY.NOT_APPLICABLE.plus(DSL.excluded(TALLY.NOT_APPLICABLE)));
                });
    }
}
