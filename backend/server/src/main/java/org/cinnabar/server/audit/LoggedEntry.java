package org.cinnabar.server.audit;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/** An entry as the audit log shows it (操作日志条目): with its place in the chain. */
@Schema(name = "AuditEntry")
record LoggedEntry(
        long sequence,
        Instant at,
        String actor,
        String action,
        String subjectType,
        String subjectId,
        @Nullable String office,
        Map<String, String> details) {}
