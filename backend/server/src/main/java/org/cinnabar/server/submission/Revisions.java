package org.cinnabar.server.submission;

import static org.cinnabar.db.submission.Tables.REVISION;

import org.cinnabar.db.submission.tables.records.RevisionRecord;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Insert;
import org.jooq.InsertValuesStepN;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Store of the frozen contents (报送版本); only ever added to. */
@Component
public class Revisions {

    private final Sql sql;
    private final JsonMapper json;

    Revisions(Sql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The content of a submission as it was submitted the {@code number}th time. */
    public Mono<SubmissionData> data(UUID submissionId, int number) {
        return sql.one(
                        dsl ->
                                dsl.select(REVISION.DATA)
                                        .from(REVISION)
                                        .where(REVISION.SUBMISSION_ID.eq(submissionId))
                                        .and(REVISION.NUMBER.eq(number)))
                .map(row -> json.readValue(row.value1().data(), SubmissionData.class));
    }

    /** These contents, in no order; what is not there is left out. */
    public Flux<Content> contents(Collection<Key> keys) {
        return sql.many(
                        dsl ->
                                dsl.select(REVISION.SUBMISSION_ID, REVISION.DATA)
                                        .from(REVISION)
                                        .where(among(keys)))
                .map(
                        row ->
                                new Content(
                                        row.value1(),
                                        json.readValue(row.value2().data(), SubmissionData.class)));
    }

    /** The keys of the findings that were explained in these contents. */
    public Flux<Explained> explained(Collection<Key> keys) {
        Field<String[]> findings =
                DSL.field(
                        "array(select jsonb_object_keys({0} -> 'explanations'))",
                        String[].class, REVISION.DATA);
        return sql.many(
                        dsl ->
                                dsl.select(REVISION.SUBMISSION_ID, findings)
                                        .from(REVISION)
                                        .where(among(keys)))
                .map(row -> new Explained(row.value1(), Set.of(row.value2())));
    }

    private static Condition among(Collection<Key> keys) {
        return DSL.row(REVISION.SUBMISSION_ID, REVISION.NUMBER)
                .in(keys.stream().map(key -> DSL.row(key.submissionId(), key.number())).toList());
    }

    /** Which content is meant (版本键). */
    public record Key(UUID submissionId, int number) {}

    /** A content and whose it is (报送内容). */
    public record Content(UUID submissionId, SubmissionData data) {}

    /** The keys of the explained findings of a submission (已说明的审核结果). */
    public record Explained(UUID submissionId, Set<String> findings) {}

    /** Which contents of a submission were frozen when, oldest first. */
    public Flux<Frozen> of(UUID submissionId) {
        return sql.many(
                        dsl ->
                                dsl.select(REVISION.NUMBER, REVISION.FROZEN_AT)
                                        .from(REVISION)
                                        .where(REVISION.SUBMISSION_ID.eq(submissionId))
                                        .orderBy(REVISION.NUMBER))
                .map(row -> new Frozen(row.value1(), row.value2()));
    }

    /** A frozen content without the content (版本目录). */
    public record Frozen(int number, Instant frozenAt) {}

    /** Freezes contents. */
    public Mono<Void> add(List<Revision> revisions) {
        return revisions.isEmpty() ? Mono.empty() : sql.one(dsl -> insert(dsl, revisions)).then();
    }

    private Insert<RevisionRecord> insert(DSLContext dsl, List<Revision> revisions) {
        InsertValuesStepN<RevisionRecord> insert = dsl.insertInto(REVISION, REVISION.fields());
        for (Revision revision : revisions) {
            Filing filing = revision.submission().filing();
            insert =
                    insert.values(
                            revision.submission().id(),
                            revision.number(),
                            filing.unitId(),
                            Ltree.path(filing.officePath()),
                            JSONB.valueOf(json.writeValueAsString(revision.data())),
                            revision.frozenAt());
        }
        return insert;
    }
}
