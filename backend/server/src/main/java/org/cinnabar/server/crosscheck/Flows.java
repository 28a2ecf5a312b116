package org.cinnabar.server.crosscheck;

import static org.cinnabar.db.crosscheck.Tables.FILED;
import static org.cinnabar.db.crosscheck.Tables.FLOW;

import org.cinnabar.db.crosscheck.tables.records.FlowRecord;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.jooq.DSLContext;
import org.jooq.Insert;
import org.jooq.InsertValuesStepN;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Store of what filed submissions say of one another (往来数据). */
@Component
class Flows {

    private static final int ROWS_PER_STATEMENT = 500;

    private final Sql sql;
    private final JsonMapper json;

    Flows(Sql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Lets nobody else compare in the round until the transaction ends. */
    Mono<Void> lock(Round round) {
        return sql.one(
                        dsl ->
                                dsl.select(
                                        DSL.field(
                                                "pg_advisory_xact_lock(hashtextextended({0},"
                                                        + " 900))::text",
                                                String.class, DSL.val(round.key()))))
                .then();
    }

    /** The credit codes that a submission names, by check. */
    Mono<Map<String, Set<String>>> named(UUID submissionId) {
        return sql.many(
                        dsl ->
                                dsl.selectDistinct(FLOW.CHECK_ID, FLOW.COUNTERPARTY)
                                        .from(FLOW)
                                        .where(FLOW.SUBMISSION_ID.eq(submissionId))
                                        .and(FLOW.COUNTERPARTY.ne("")))
                .reduceWith(
                        HashMap::new,
                        (named, row) -> {
                            named.computeIfAbsent(row.value1(), _ -> new HashSet<>())
                                    .add(row.value2());
                            return named;
                        });
    }

    /** Puts what a submission says in the place of what it said before. */
    Mono<Void> replace(Round round, FiledReport filed, int revision, List<StatedFlow> stated) {
        return remove(filed.submissionId())
                .then(sql.one(dsl -> insert(dsl, round, filed, revision)))
                .thenMany(Flux.fromIterable(stated))
                .buffer(ROWS_PER_STATEMENT)
                .concatMap(part -> sql.one(dsl -> insert(dsl, round, filed, part)))
                .then();
    }

    /** The submission takes part no more. */
    Mono<Void> remove(UUID submissionId) {
        return sql.one(dsl -> dsl.deleteFrom(FILED).where(FILED.SUBMISSION_ID.eq(submissionId)))
                .then();
    }

    private static Insert<?> insert(DSLContext dsl, Round round, FiledReport filed, int revision) {
        return dsl.insertInto(FILED)
                .set(FILED.SUBMISSION_ID, filed.submissionId())
                .set(FILED.ROUND, round.key())
                .set(FILED.CREDIT_CODE, filed.creditCode())
                .set(FILED.UNIT_ID, filed.unitId())
                .set(FILED.UNIT_NAME, filed.unitName())
                .set(FILED.OFFICE_PATH, Ltree.path(filed.officePath()))
                .set(FILED.REVISION, revision);
    }

    private Insert<FlowRecord> insert(
            DSLContext dsl, Round round, FiledReport filed, List<StatedFlow> stated) {
        InsertValuesStepN<FlowRecord> insert =
                dsl.insertInto(
                        FLOW,
                        List.of(
                                FLOW.SUBMISSION_ID,
                                FLOW.CHECK_ID,
                                FLOW.SIDE,
                                FLOW.COUNTERPARTY,
                                FLOW.MATCHED,
                                FLOW.ROUND,
                                FLOW.CREDIT_CODE,
                                FLOW.UNIT_ID,
                                FLOW.OFFICE_PATH,
                                FLOW.AMOUNTS));
        for (StatedFlow flow : stated) {
            insert =
                    insert.values(
                            filed.submissionId(),
                            flow.checkId(),
                            flow.side().name(),
                            flow.flow().counterparty(),
                            flow.flow().match().toArray(String[]::new),
                            round.key(),
                            filed.creditCode(),
                            filed.unitId(),
                            Ltree.path(filed.officePath()),
                            JSONB.valueOf(json.writeValueAsString(flow.flow().amounts())));
        }
        return insert;
    }
}
