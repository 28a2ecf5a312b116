package org.cinnabar.server.scheme;

import org.cinnabar.engine.form.LocalizedText;

import java.time.Instant;

/**
 * One published version of a reporting scheme (报表制度版本), as the list of schemes shows it.
 *
 * @param contentHash SHA-256 over all files of the pack
 */
public record SchemeVersion(
        String scheme,
        String version,
        State state,
        LocalizedText title,
        int formCount,
        int checkCount,
        String contentHash,
        Instant publishedAt) {

    /** What may be done with a version (版本状态). */
    public enum State {
        PUBLISHED
    }
}
