package org.cinnabar.server.scheme;

import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.server.audit.AuditEntry;
import org.cinnabar.server.audit.AuditLog;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.scheme.source.PackFiles;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Freezes a pack that was found right as a version that never changes (定版). */
@Component
public class Freezing {

    private final SchemeVersions versions;
    private final List<PublicationFollower> followers;
    private final AuditLog audit;
    private final Sql sql;
    private final Clock clock;

    Freezing(
            SchemeVersions versions,
            List<PublicationFollower> followers,
            AuditLog audit,
            Sql sql,
            Clock clock) {
        this.versions = versions;
        this.followers = List.copyOf(followers);
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Publishes the scheme in one transaction; fails if its version is taken.
     *
     * @param details what else the audit log has to know
     */
    public Mono<SchemeVersion> freeze(
            PublishedScheme scheme, String publisher, Map<String, String> details) {
        SchemeVersion version = version(scheme);
        return sql.transaction(
                versions.add(version, scheme.files())
                        .thenMany(Flux.fromIterable(followers))
                        .concatMap(follower -> follower.published(scheme))
                        .then(audit.record(entry(version, publisher, details)))
                        .thenReturn(version));
    }

    private SchemeVersion version(PublishedScheme scheme) {
        SchemeDefinition definition = scheme.definition();
        PackFiles files = scheme.files();
        return new SchemeVersion(
                definition.key(),
                definition.version(),
                SchemeVersion.State.PUBLISHED,
                definition.title(),
                scheme.forms().size(),
                scheme.program().checks().size(),
                files.hash(),
                clock.instant());
    }

    private static AuditEntry entry(
            SchemeVersion version, String publisher, Map<String, String> details) {
        Map<String, String> all = new HashMap<>(details);
        all.put("contentHash", version.contentHash());
        return new AuditEntry(
                publisher,
                "scheme.publish",
                "scheme",
                version.scheme() + "/" + version.version(),
                null,
                all);
    }
}
