package org.cinnabar.server.submission.bulk;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** One submission of a bulk order and what became of it (批量任务明细). */
public record BulkItem(
        UUID submissionId,
        String creditCode,
        String unitName,
        BulkOutcome outcome,
        @Nullable String problem) {}
