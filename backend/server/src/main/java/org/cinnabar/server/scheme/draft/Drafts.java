package org.cinnabar.server.scheme.draft;

import static org.cinnabar.db.scheme.Tables.DRAFT;
import static org.cinnabar.db.scheme.Tables.DRAFT_FILE;

import org.cinnabar.db.scheme.tables.records.DraftFileRecord;
import org.cinnabar.db.scheme.tables.records.DraftRecord;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.scheme.source.PackFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.UUID;

/** Store of the drafts (制度草稿) with their files. */
@Component
class Drafts {

    private final Sql sql;

    Drafts(Sql sql) {
        this.sql = sql;
    }

    /** All drafts, the latest first. */
    Flux<Draft> all() {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(DRAFT)
                                        .orderBy(DRAFT.UPLOADED_AT.desc(), DRAFT.ID.desc()))
                .map(Drafts::draft);
    }

    /** The draft; fails when there is none. */
    Mono<Draft> byId(UUID id) {
        return sql.one(dsl -> dsl.selectFrom(DRAFT).where(DRAFT.ID.eq(id)))
                .map(Drafts::draft)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)));
    }

    Mono<PackFiles> files(UUID id) {
        return sql.many(dsl -> dsl.selectFrom(DRAFT_FILE).where(DRAFT_FILE.DRAFT_ID.eq(id)))
                .collectMap(DraftFileRecord::getPath, DraftFileRecord::getContent)
                .map(PackFiles::new);
    }

    /** Adds a draft with its files; joins the running transaction. */
    Mono<Void> add(Draft draft, PackFiles files) {
        return sql.one(dsl -> dsl.insertInto(DRAFT).set(row(draft)))
                .thenMany(Flux.fromStream(files::names))
                .concatMap(
                        name ->
                                sql.one(
                                        dsl ->
                                                dsl.insertInto(DRAFT_FILE)
                                                        .set(
                                                                new DraftFileRecord(
                                                                        draft.id(),
                                                                        name,
                                                                        files.content(name)))))
                .then();
    }

    /** Removes exactly this draft; fails if it was replaced or is gone. */
    Mono<Void> remove(Draft draft) {
        return sql.one(
                        dsl ->
                                dsl.deleteFrom(DRAFT)
                                        .where(DRAFT.ID.eq(draft.id()))
                                        .and(DRAFT.CONTENT_HASH.eq(draft.contentHash())))
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(DraftChanged::new))
                .then();
    }

    private static DraftRecord row(Draft draft) {
        DraftRecord row = new DraftRecord();
        row.setId(draft.id());
        row.setName(draft.name());
        row.setScheme(draft.scheme());
        row.setVersion(draft.version());
        row.setTitleZh(draft.title() == null ? null : draft.title().zh());
        row.setTitleEn(draft.title() == null ? null : draft.title().en());
        row.setFaultCount(draft.faultCount());
        row.setContentHash(draft.contentHash());
        row.setUploaderId(draft.uploader().accountId());
        row.setUploaderUsername(draft.uploader().username());
        row.setUploaderName(draft.uploader().displayName());
        row.setUploadedAt(draft.uploadedAt());
        return row;
    }

    private static Draft draft(DraftRecord row) {
        return new Draft(
                row.getId(),
                row.getName(),
                row.getScheme(),
                row.getVersion(),
                title(row.getTitleZh(), row.getTitleEn()),
                row.getFaultCount(),
                row.getContentHash(),
                new Draft.Uploader(
                        row.getUploaderId(), row.getUploaderUsername(), row.getUploaderName()),
                row.getUploadedAt());
    }

    private static @Nullable LocalizedText title(@Nullable String zh, @Nullable String en) {
        return zh == null || en == null ? null : new LocalizedText(zh, en);
    }
}
