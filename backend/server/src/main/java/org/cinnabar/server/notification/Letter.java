package org.cinnabar.server.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A notice on its way to one address (待发信件). */
record Letter(
        UUID noticeId,
        UUID accountId,
        String channel,
        String address,
        String language,
        int attempts,
        NoticeKind kind,
        Map<String, String> parameters,
        Instant createdAt) {}
