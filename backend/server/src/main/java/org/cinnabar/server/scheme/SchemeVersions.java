package org.cinnabar.server.scheme;

import static org.cinnabar.db.scheme.Tables.PACK_FILE;
import static org.cinnabar.db.scheme.Tables.SCHEME_VERSION;

import org.cinnabar.db.scheme.tables.records.PackFileRecord;
import org.cinnabar.db.scheme.tables.records.SchemeVersionRecord;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.scheme.source.PackFiles;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Store of the published versions (报表制度版本) with their frozen files. */
@Component
class SchemeVersions {

    private final Sql sql;

    SchemeVersions(Sql sql) {
        this.sql = sql;
    }

    Flux<SchemeVersion> all() {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(SCHEME_VERSION)
                                        .orderBy(
                                                SCHEME_VERSION.SCHEME,
                                                SCHEME_VERSION.VERSION.desc()))
                .map(SchemeVersions::version);
    }

    Mono<SchemeVersion> find(String scheme, String version) {
        return sql.one(
                        dsl ->
                                dsl.selectFrom(SCHEME_VERSION)
                                        .where(
                                                SCHEME_VERSION
                                                        .SCHEME
                                                        .eq(scheme)
                                                        .and(SCHEME_VERSION.VERSION.eq(version))))
                .map(SchemeVersions::version);
    }

    /** The files as they were checked; empty when there is no such version. */
    Mono<PackFiles> files(String scheme, String version) {
        return sql.many(
                        dsl ->
                                dsl.selectFrom(PACK_FILE)
                                        .where(
                                                PACK_FILE
                                                        .SCHEME
                                                        .eq(scheme)
                                                        .and(PACK_FILE.VERSION.eq(version))))
                .collectMap(PackFileRecord::getPath, PackFileRecord::getContent)
                .filter(files -> !files.isEmpty())
                .map(PackFiles::new);
    }

    /** Freezes a version with its files; joins the running transaction. */
    Mono<Void> add(SchemeVersion version, PackFiles files) {
        return sql.one(
                        dsl ->
                                dsl.insertInto(SCHEME_VERSION)
                                        .set(row(version))
                                        .onConflictDoNothing()
                                        .returning(SCHEME_VERSION.VERSION))
                .switchIfEmpty(
                        Mono.error(() -> new VersionTaken(version.scheme(), version.version())))
                .thenMany(Flux.fromStream(files::names))
                .concatMap(
                        name ->
                                sql.one(
                                        dsl ->
                                                dsl.insertInto(PACK_FILE)
                                                        .set(file(version, name, files))))
                .then();
    }

    private static PackFileRecord file(SchemeVersion version, String name, PackFiles files) {
        return new PackFileRecord(version.scheme(), version.version(), name, files.content(name));
    }

    private static SchemeVersionRecord row(SchemeVersion version) {
        SchemeVersionRecord row = new SchemeVersionRecord();
        row.setScheme(version.scheme());
        row.setVersion(version.version());
        row.setState(version.state().name());
        row.setTitleZh(version.title().zh());
        row.setTitleEn(version.title().en());
        row.setFormCount(version.formCount());
        row.setCheckCount(version.checkCount());
        row.setContentHash(version.contentHash());
        row.setPublishedAt(version.publishedAt());
        return row;
    }

    private static SchemeVersion version(SchemeVersionRecord row) {
        return new SchemeVersion(
                row.getScheme(),
                row.getVersion(),
                SchemeVersion.State.valueOf(row.getState()),
                new LocalizedText(row.getTitleZh(), row.getTitleEn()),
                row.getFormCount(),
                row.getCheckCount(),
                row.getContentHash(),
                row.getPublishedAt());
    }
}
