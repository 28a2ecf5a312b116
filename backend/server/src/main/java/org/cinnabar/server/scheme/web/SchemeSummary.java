package org.cinnabar.server.scheme.web;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.scheme.SchemeVersion;

import java.time.Instant;

/** A published version (报表制度版本) in the list of schemes. */
record SchemeSummary(
        String scheme,
        String version,
        LocalizedText title,
        SchemeVersion.State state,
        Instant publishedAt,
        int formCount,
        int checkCount) {

    static SchemeSummary of(SchemeVersion version) {
        return new SchemeSummary(
                version.scheme(),
                version.version(),
                version.title(),
                version.state(),
                version.publishedAt(),
                version.formCount(),
                version.checkCount());
    }
}
