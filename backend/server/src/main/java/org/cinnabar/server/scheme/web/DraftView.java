package org.cinnabar.server.scheme.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.scheme.draft.Draft;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** A draft (制度草稿), as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftView(
        UUID id,
        String name,
        @Nullable String scheme,
        @Nullable String version,
        @Nullable LocalizedText title,
        int faultCount,
        String contentHash,
        UUID uploaderId,
        String uploaderName,
        Instant uploadedAt) {

    static DraftView of(Draft draft) {
        return new DraftView(
                draft.id(),
                draft.name(),
                draft.scheme(),
                draft.version(),
                draft.title(),
                draft.faultCount(),
                draft.contentHash(),
                draft.uploader().accountId(),
                draft.uploader().displayName(),
                draft.uploadedAt());
    }
}
