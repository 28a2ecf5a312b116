package org.cinnabar.server.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A notice as its reader sees it (通知). */
public record Notice(
        UUID id,
        NoticeKind kind,
        UUID submissionId,
        Map<String, String> parameters,
        Instant createdAt,
        boolean read) {}
