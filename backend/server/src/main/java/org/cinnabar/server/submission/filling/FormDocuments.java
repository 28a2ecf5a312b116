package org.cinnabar.server.submission.filling;

import static org.cinnabar.db.submission.Tables.FORM_DATA;

import org.cinnabar.db.submission.tables.records.FormDataRecord;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.server.platform.Ltree;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.Submission;
import org.jooq.InsertValuesStepN;
import org.jooq.JSONB;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.UUID;

/** Store of the forms being filled (表数据): one compact document per submission and form. */
@Component
class FormDocuments {

    private final Sql sql;
    private final JsonMapper json;

    FormDocuments(Sql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** What was saved so far, by form. */
    Mono<Map<String, StoredForm>> of(UUID submissionId) {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(FORM_DATA)
                                        .where(FORM_DATA.SUBMISSION_ID.eq(submissionId)))
                .collectMap(FormDataRecord::getForm, this::stored);
    }

    /** Saves a form over the version before it, which the caller has locked with its submission. */
    Mono<Void> save(Submission submission, String form, StoredForm next) {
        return next.version() == 1
                ? insert(submission, form, next)
                : update(submission.id(), form, next);
    }

    /** Stores these forms whatever was stored before. */
    Mono<Void> replace(Submission submission, Map<String, StoredForm> forms) {
        return sql.one(
                        dsl -> {
                            InsertValuesStepN<FormDataRecord> insert =
                                    dsl.insertInto(FORM_DATA, FORM_DATA.fields());
                            for (Map.Entry<String, StoredForm> form : forms.entrySet()) {
                                insert =
                                        insert.values(
                                                row(submission, form.getKey(), form.getValue()));
                            }
                            return insert.onConflict(FORM_DATA.SUBMISSION_ID, FORM_DATA.FORM)
                                    .doUpdate()
                                    .setAllToExcluded();
                        })
                .then();
    }

    private Object[] row(Submission submission, String form, StoredForm stored) {
        return new Object[] {
            submission.id(),
            form,
            submission.filing().unitId(),
            Ltree.path(submission.filing().officePath()),
            stored.version(),
            document(stored.data()),
            stored.savedAt(),
            stored.savedBy()
        };
    }

    private Mono<Void> insert(Submission submission, String form, StoredForm first) {
        return sql.one(
                        dsl ->
                                dsl.insertInto(FORM_DATA, FORM_DATA.fields())
                                        .values(row(submission, form, first)))
                .then();
    }

    private Mono<Void> update(UUID submissionId, String form, StoredForm next) {
        return sql.one(
                        dsl ->
                                dsl.update(FORM_DATA)
                                        .set(FORM_DATA.VERSION, next.version())
                                        .set(FORM_DATA.DATA, document(next.data()))
                                        .set(FORM_DATA.SAVED_AT, next.savedAt())
                                        .set(FORM_DATA.SAVED_BY, next.savedBy())
                                        .where(FORM_DATA.SUBMISSION_ID.eq(submissionId))
                                        .and(FORM_DATA.FORM.eq(form))
                                        .and(FORM_DATA.VERSION.eq(next.version() - 1)))
                .filter(rows -> rows == 1)
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        new OptimisticLockingFailureException(
                                                "form " + form + " changed under its lock")))
                .then();
    }

    private JSONB document(FormData data) {
        return JSONB.valueOf(json.writeValueAsString(data));
    }

    private StoredForm stored(FormDataRecord row) {
        return new StoredForm(
                row.getVersion(),
                json.readValue(row.getData().data(), FormData.class),
                row.getSavedAt(),
                row.getSavedBy());
    }
}
