package org.cinnabar.server.audit;

import static org.cinnabar.db.audit.Tables.ENTRY;
import static org.cinnabar.db.audit.Tables.LINK;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Sql;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The store of the audit log (操作日志库). */
@Component
class AuditEntries {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final Sql sql;
    private final JsonMapper json;

    AuditEntries(Sql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Mono<Void> append(UUID id, Instant at, AuditEntry entry) {
        return sql.one(
                        dsl ->
                                dsl.insertInto(ENTRY)
                                        .set(ENTRY.ID, id)
                                        .set(ENTRY.AT, at)
                                        .set(ENTRY.ACTOR, entry.actor())
                                        .set(ENTRY.ACTION, entry.action())
                                        .set(ENTRY.SUBJECT_TYPE, entry.subjectType())
                                        .set(ENTRY.SUBJECT_ID, entry.subjectId())
                                        .set(ENTRY.OFFICE, entry.office())
                                        .set(ENTRY.DETAILS, document(entry.details())))
                .then();
    }

    /** A page of the log, newest first. */
    Mono<Page<LoggedEntry>> page(int page, int size) {
        Mono<List<LoggedEntry>> items =
                sql.<Record>many(
                                dsl ->
                                        dsl.select()
                                                .from(LINK)
                                                .join(ENTRY)
                                                .on(ENTRY.ID.eq(LINK.ENTRY_ID))
                                                .orderBy(LINK.SEQUENCE.desc())
                                                .limit(size)
                                                .offset((long) page * size))
                        .map(this::logged)
                        .collectList();
        return sql.transaction(
                items.flatMap(all -> count().map(total -> new Page<>(all, page, size, total))));
    }

    /** Entries in the order of the chain, the first of them after this place. */
    Flux<ChainedEntry> after(long sequence, int limit) {
        return sql.<Record>many(
                        dsl ->
                                dsl.select()
                                        .from(LINK)
                                        .join(ENTRY)
                                        .on(ENTRY.ID.eq(LINK.ENTRY_ID))
                                        .where(LINK.SEQUENCE.gt(sequence))
                                        .orderBy(LINK.SEQUENCE)
                                        .limit(limit))
                .map(AuditEntries::chained);
    }

    /** Whether something was put into the log past its chain. */
    Mono<Boolean> hasUnchained() {
        return sql.<Record>many(
                        dsl ->
                                dsl.select(ENTRY.ID)
                                        .from(ENTRY)
                                        .where(
                                                notExists(
                                                        selectOne()
                                                                .from(LINK)
                                                                .where(LINK.ENTRY_ID.eq(ENTRY.ID))))
                                        .limit(1))
                .hasElements();
    }

    private Mono<Long> count() {
        return sql.one(dsl -> dsl.selectCount().from(LINK)).map(row -> row.value1().longValue());
    }

    private JSONB document(Map<String, String> details) {
        return JSONB.valueOf(json.writeValueAsString(details));
    }

    private LoggedEntry logged(Record row) {
        return new LoggedEntry(
                row.get(LINK.SEQUENCE),
                row.get(ENTRY.AT),
                row.get(ENTRY.ACTOR),
                row.get(ENTRY.ACTION),
                row.get(ENTRY.SUBJECT_TYPE),
                row.get(ENTRY.SUBJECT_ID),
                row.get(ENTRY.OFFICE),
                json.readValue(row.get(ENTRY.DETAILS).data(), DETAILS));
    }

    private static ChainedEntry chained(Record row) {
        List<@Nullable String> fields = new ArrayList<>();
        fields.add(row.get(ENTRY.ID).toString());
        fields.add(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, row.get(ENTRY.AT))));
        fields.add(row.get(ENTRY.ACTOR));
        fields.add(row.get(ENTRY.ACTION));
        fields.add(row.get(ENTRY.SUBJECT_TYPE));
        fields.add(row.get(ENTRY.SUBJECT_ID));
        fields.add(row.get(ENTRY.OFFICE));
        fields.add(row.get(ENTRY.DETAILS).data());
        return new ChainedEntry(row.get(LINK.SEQUENCE), fields, row.get(LINK.HASH));
    }
}
