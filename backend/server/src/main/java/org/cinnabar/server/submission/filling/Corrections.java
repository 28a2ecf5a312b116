package org.cinnabar.server.submission.filling;

import static org.cinnabar.db.submission.Tables.CORRECTION;

import org.cinnabar.db.submission.tables.records.CorrectionRecord;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.comparison.Comparison;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import tools.jackson.databind.json.JsonMapper;

import java.util.UUID;

/** Store of what was changed after a return (退回后修改记录); only ever added to. */
@Component
public class Corrections {

    private final Sql sql;
    private final JsonMapper json;

    Corrections(Sql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** All corrections of a submission, oldest first. */
    public Flux<Correction> of(UUID submissionId) {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(CORRECTION)
                                        .where(CORRECTION.SUBMISSION_ID.eq(submissionId))
                                        .orderBy(CORRECTION.SAVED_AT, CORRECTION.FORM))
                .map(this::correction);
    }

    /**
     * @param formVersion the version of the form that says so first
     */
    Mono<Void> add(Submission submission, int formVersion, Correction correction) {
        return sql.one(
                        dsl ->
                                dsl.insertInto(CORRECTION)
                                        .set(CORRECTION.SUBMISSION_ID, submission.id())
                                        .set(CORRECTION.FORM, correction.form())
                                        .set(CORRECTION.FORM_VERSION, formVersion)
                                        .set(CORRECTION.UNIT_ID, submission.filing().unitId())
                                        .set(
                                                CORRECTION.OFFICE_PATH,
                                                Ltree.path(submission.filing().officePath()))
                                        .set(CORRECTION.REVISION, correction.revision())
                                        .set(
                                                CORRECTION.CHANGES,
                                                JSONB.valueOf(
                                                        json.writeValueAsString(
                                                                correction.changes())))
                                        .set(CORRECTION.SAVED_BY, correction.by())
                                        .set(CORRECTION.OFFICE_ID, correction.officeId())
                                        .set(CORRECTION.SAVED_AT, correction.at()))
                .then();
    }

    private Correction correction(CorrectionRecord row) {
        return new Correction(
                row.getForm(),
                row.getRevision(),
                json.readValue(row.getChanges().data(), Comparison.class),
                row.getSavedBy(),
                row.getOfficeId(),
                row.getSavedAt());
    }
}
