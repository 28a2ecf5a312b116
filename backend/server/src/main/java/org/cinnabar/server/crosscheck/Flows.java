package org.cinnabar.server.crosscheck;

import static org.cinnabar.db.crosscheck.Tables.FILED;
import static org.cinnabar.db.crosscheck.Tables.FLOW;

import org.cinnabar.db.crosscheck.tables.records.FlowRecord;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.RowDocument;
import org.cinnabar.server.platform.Sql;
import org.jooq.DSLContext;
import org.jooq.Delete;
import org.jooq.Field;
import org.jooq.Insert;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Store of what filed submissions say of one another (往来数据). */
@Component
class Flows {

    private static final List<Field<?>> COLUMNS =
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
                    FLOW.AMOUNTS);

    /** What of a flow may change. */
    private static final List<Field<?>> CONTENT =
            List.of(FLOW.ROUND, FLOW.CREDIT_CODE, FLOW.UNIT_ID, FLOW.OFFICE_PATH, FLOW.AMOUNTS);

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

    /**
     * Puts what a submission says in the place of what it said before; what it says as before is
     * not written again.
     */
    Mono<Void> replace(Round round, FiledReport filed, int revision, List<StatedFlow> stated) {
        RowDocument rows =
                RowDocument.of(
                        json, FLOW, stated.stream().map(it -> row(round, filed, it)).toList());
        return sql.one(dsl -> put(dsl, round, filed, revision))
                .then(sql.one(dsl -> removeOthers(dsl, filed, rows)))
                .then(sql.one(dsl -> put(dsl, rows)))
                .then();
    }

    /** The submission takes part no more. */
    Mono<Void> remove(UUID submissionId) {
        return sql.one(dsl -> dsl.deleteFrom(FILED).where(FILED.SUBMISSION_ID.eq(submissionId)))
                .then();
    }

    private static Insert<?> put(DSLContext dsl, Round round, FiledReport filed, int revision) {
        return dsl.insertInto(FILED)
                .set(FILED.SUBMISSION_ID, filed.submissionId())
                .set(FILED.ROUND, round.key())
                .set(FILED.CREDIT_CODE, filed.creditCode())
                .set(FILED.UNIT_ID, filed.unitId())
                .set(FILED.UNIT_NAME, filed.unitName())
                .set(FILED.OFFICE_PATH, Ltree.path(filed.officePath()))
                .set(FILED.REVISION, revision)
                .onConflict(FILED.SUBMISSION_ID)
                .doUpdate()
                .setAllToExcluded();
    }

    private static Delete<FlowRecord> removeOthers(
            DSLContext dsl, FiledReport filed, RowDocument rows) {
        return dsl.deleteFrom(FLOW)
                .where(FLOW.SUBMISSION_ID.eq(filed.submissionId()))
                .and(
                        DSL.row(FLOW.CHECK_ID, FLOW.SIDE, FLOW.COUNTERPARTY, FLOW.MATCHED)
                                .notIn(
                                        dsl.select(
                                                        rows.given(FLOW.CHECK_ID),
                                                        rows.given(FLOW.SIDE),
                                                        rows.given(FLOW.COUNTERPARTY),
                                                        rows.given(FLOW.MATCHED))
                                                .from(rows.given())));
    }

    private static Insert<FlowRecord> put(DSLContext dsl, RowDocument rows) {
        return dsl.insertInto(FLOW, COLUMNS)
                .select(dsl.select(COLUMNS.stream().map(rows::given).toList()).from(rows.given()))
                .onConflict(
                        FLOW.SUBMISSION_ID,
                        FLOW.CHECK_ID,
                        FLOW.SIDE,
                        FLOW.COUNTERPARTY,
                        FLOW.MATCHED)
                .doUpdate()
                .setAllToExcluded()
                .where(
                        DSL.row(CONTENT)
                                .isDistinctFrom(
                                        DSL.row(CONTENT.stream().map(DSL::excluded).toList())));
    }

    private static Map<Field<?>, @Nullable Object> row(
            Round round, FiledReport filed, StatedFlow flow) {
        Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        row.put(FLOW.SUBMISSION_ID, filed.submissionId());
        row.put(FLOW.CHECK_ID, flow.checkId());
        row.put(FLOW.SIDE, flow.side());
        row.put(FLOW.COUNTERPARTY, flow.flow().counterparty());
        row.put(FLOW.MATCHED, flow.flow().match());
        row.put(FLOW.ROUND, round.key());
        row.put(FLOW.CREDIT_CODE, filed.creditCode());
        row.put(FLOW.UNIT_ID, filed.unitId());
        row.put(FLOW.OFFICE_PATH, filed.officePath());
        row.put(FLOW.AMOUNTS, flow.flow().amounts());
        return row;
    }
}
