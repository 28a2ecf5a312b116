package org.cinnabar.server.submission.bulk;

import org.cinnabar.server.submission.Actor.OfficeActor;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * An order to do the same to many submissions (批量任务).
 *
 * @param key chosen by the caller: the same order with the same key is one order
 */
public record BulkJob(
        UUID id,
        String key,
        BulkAction action,
        @Nullable String opinion,
        OfficeActor actor,
        String officePath,
        Instant createdAt) {}
