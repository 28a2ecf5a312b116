package org.cinnabar.server.notification;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A notice as its reader sees it (通知): about a submission, or about a whole cycle. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Notice(
        UUID id,
        NoticeKind kind,
        @Nullable UUID submissionId,
        @Nullable UUID cycleId,
        Map<String, String> parameters,
        Instant createdAt,
        boolean read) {}
