package org.cinnabar.server.scheme.draft;

import org.cinnabar.server.audit.AuditEntry;
import org.cinnabar.server.audit.AuditLog;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.Blocking;
import org.cinnabar.server.platform.Ids;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.scheme.Freezing;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.SchemeVersion;
import org.cinnabar.server.scheme.pack.LoadedPack;
import org.cinnabar.server.scheme.source.PackArchive;
import org.cinnabar.server.scheme.source.PackFiles;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** How a pack becomes a version without a programmer (制度草稿办理): upload, examine, publish. */
@Component
public class Drafting {

    private final Drafts drafts;
    private final Examiner examiner;
    private final Freezing freezing;
    private final AuditLog audit;
    private final Sql sql;
    private final Blocking blocking;
    private final Ids ids;
    private final Clock clock;

    Drafting(
            Drafts drafts,
            Examiner examiner,
            Freezing freezing,
            AuditLog audit,
            Sql sql,
            Blocking blocking,
            Ids ids,
            Clock clock) {
        this.drafts = drafts;
        this.examiner = examiner;
        this.freezing = freezing;
        this.audit = audit;
        this.sql = sql;
        this.blocking = blocking;
        this.ids = ids;
        this.clock = clock;
    }

    /** All drafts, the latest first. */
    public Flux<Draft> all() {
        return drafts.all();
    }

    /** A draft with everything that is to be known before it is published. */
    public Mono<Examination> examination(UUID id) {
        return drafts.byId(id)
                .flatMap(
                        draft ->
                                drafts.files(id)
                                        .flatMap(examiner::examine)
                                        .flatMap(pack -> examiner.examination(draft, pack)));
    }

    /** The files of a draft as an archive. */
    public Mono<byte[]> archive(UUID id) {
        return drafts.byId(id)
                .then(drafts.files(id))
                .flatMap(files -> blocking.run(() -> PackArchive.write(files)));
    }

    /** Stores an archive as a new draft, faulty or not. */
    public Mono<Examination> upload(String name, byte[] zip, Authority by) {
        return examined(ids.next(), name, zip, by, "scheme.draft.upload", Mono.empty());
    }

    /** Puts another archive in the place of a draft. */
    public Mono<Examination> replace(UUID id, String name, byte[] zip, Authority by) {
        return drafts.byId(id)
                .flatMap(
                        old ->
                                examined(
                                        id,
                                        name,
                                        zip,
                                        by,
                                        "scheme.draft.replace",
                                        drafts.remove(old)));
    }

    private Mono<Examination> examined(
            UUID id, String name, byte[] zip, Authority by, String action, Mono<Void> before) {
        return blocking.run(() -> PackArchive.read(zip))
                .flatMap(
                        files ->
                                examiner.examine(files)
                                        .flatMap(
                                                pack ->
                                                        stored(
                                                                draft(id, name, pack, files, by),
                                                                pack,
                                                                files,
                                                                action,
                                                                before)));
    }

    private Draft draft(UUID id, String name, LoadedPack pack, PackFiles files, Authority by) {
        return Draft.of(id, name, pack, files.hash(), Draft.Uploader.of(by), clock.instant());
    }

    private Mono<Examination> stored(
            Draft draft, LoadedPack pack, PackFiles files, String action, Mono<Void> before) {
        String actor = draft.uploader().username();
        return sql.transaction(
                        before.then(drafts.add(draft, files))
                                .then(audit.record(entry(actor, action, draft))))
                .then(examiner.examination(draft, pack));
    }

    /** Deletes a draft; nothing published is touched. */
    public Mono<Void> delete(UUID id, Authority by) {
        return drafts.byId(id)
                .flatMap(
                        draft ->
                                sql.transaction(
                                        drafts.remove(draft)
                                                .then(
                                                        audit.record(
                                                                entry(
                                                                        by.username(),
                                                                        "scheme.draft.delete",
                                                                        draft)))));
    }

    /** Publishes a draft that somebody else uploaded, as the caller has looked at it. */
    public Mono<SchemeVersion> publish(UUID id, String examinedHash, Authority by) {
        return drafts.byId(id)
                .doOnNext(draft -> draft.checkPublisher(by.accountId(), examinedHash))
                .flatMap(
                        draft ->
                                drafts.files(id)
                                        .flatMap(examiner::examine)
                                        .map(Drafting::faultless)
                                        .flatMap(scheme -> published(draft, scheme, by)));
    }

    private static PublishedScheme faultless(LoadedPack pack) {
        return pack.scheme().orElseThrow(() -> new PackFaulty(pack.faults()));
    }

    private Mono<SchemeVersion> published(Draft draft, PublishedScheme scheme, Authority by) {
        Map<String, String> details = Map.of("uploadedBy", draft.uploader().username());
        return sql.transaction(
                drafts.remove(draft).then(freezing.freeze(scheme, by.username(), details)));
    }

    private static AuditEntry entry(String actor, String action, Draft draft) {
        return new AuditEntry(
                actor,
                action,
                "scheme-draft",
                draft.id().toString(),
                null,
                Map.of(
                        "name", draft.name(),
                        "contentHash", draft.contentHash(),
                        "faults", Integer.toString(draft.faultCount())));
    }
}
