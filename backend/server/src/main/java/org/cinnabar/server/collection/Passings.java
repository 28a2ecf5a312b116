package org.cinnabar.server.collection;

import static org.cinnabar.db.collection.Tables.PASSING_ON;

import org.cinnabar.db.collection.tables.records.PassingOnRecord;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.jooq.DSLContext;
import org.jooq.Insert;
import org.jooq.InsertValuesStepN;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.UUID;

/** Store of which offices have passed which cycle on (逐级下发). */
@Component
class Passings {

    private static final int ROWS_PER_STATEMENT = 500;

    private final Sql sql;

    Passings(Sql sql) {
        this.sql = sql;
    }

    /** Those of a cycle that the row scope shows: of the own area, and of the offices above it. */
    Flux<PassingOn> of(UUID cycleId) {
        return sql.many(dsl -> dsl.selectFrom(PASSING_ON).where(PASSING_ON.CYCLE_ID.eq(cycleId)))
                .map(Passings::passingOn);
    }

    /** Writes down those that are not written down yet. */
    Mono<Void> add(List<PassingOn> passings) {
        return Flux.fromIterable(passings)
                .buffer(ROWS_PER_STATEMENT)
                .concatMap(part -> sql.one(dsl -> insert(dsl, part)))
                .then();
    }

    private static Insert<PassingOnRecord> insert(DSLContext dsl, List<PassingOn> passings) {
        InsertValuesStepN<PassingOnRecord> insert =
                dsl.insertInto(
                        PASSING_ON,
                        List.of(
                                PASSING_ON.CYCLE_ID,
                                PASSING_ON.OFFICE_ID,
                                PASSING_ON.OFFICE_PATH,
                                PASSING_ON.BY_OFFICE_ID,
                                PASSING_ON.PASSED_BY,
                                PASSING_ON.PASSED_AT));
        for (PassingOn passing : passings) {
            insert =
                    insert.values(
                            passing.cycleId(),
                            passing.officeId(),
                            Ltree.path(passing.officePath()),
                            passing.byOfficeId(),
                            passing.username(),
                            passing.at());
        }
        return insert.onConflictDoNothing();
    }

    private static PassingOn passingOn(PassingOnRecord row) {
        return new PassingOn(
                row.getCycleId(),
                row.getOfficeId(),
                row.getOfficePath(),
                row.getByOfficeId(),
                row.getPassedBy(),
                row.getPassedAt());
    }
}
