package org.cinnabar.server.scheme.draft;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.scheme.pack.LoadedPack;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An uploaded pack that is not published yet (制度草稿).
 *
 * @param name of the uploaded file
 * @param scheme what {@code scheme.yaml} says, like version and title; null while it is unreadable
 * @param contentHash SHA-256 over all files: what somebody looked at is what is published
 */
public record Draft(
        UUID id,
        String name,
        @Nullable String scheme,
        @Nullable String version,
        @Nullable LocalizedText title,
        int faultCount,
        String contentHash,
        Uploader uploader,
        Instant uploadedAt) {

    /** Who uploaded it (上传人), and therefore cannot publish it. */
    public record Uploader(UUID accountId, String username, String displayName) {

        static Uploader of(Authority authority) {
            return new Uploader(
                    authority.accountId(), authority.username(), authority.displayName());
        }
    }

    static Draft of(
            UUID id,
            String name,
            LoadedPack pack,
            String contentHash,
            Uploader uploader,
            Instant now) {
        Optional<SchemeDefinition> definition = pack.definition();
        return new Draft(
                id,
                name,
                definition.map(SchemeDefinition::key).orElse(null),
                definition.map(SchemeDefinition::version).orElse(null),
                definition.map(SchemeDefinition::title).orElse(null),
                pack.faults().size(),
                contentHash,
                uploader,
                now);
    }

    /** Refuses the publisher who uploaded it, or who looked at something else. */
    void checkPublisher(UUID accountId, String examinedHash) {
        if (!contentHash.equals(examinedHash)) {
            throw new DraftChanged();
        }
        if (uploader.accountId().equals(accountId)) {
            throw new PublisherIsUploader();
        }
    }
}
