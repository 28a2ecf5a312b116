package org.cinnabar.server.submission;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** One entry of a submission's history (报送记录): who did what when, with which opinion. */
public record SubmissionEvent(
        int sequence,
        SubmissionAction action,
        SubmissionState from,
        SubmissionState to,
        UUID actorId,
        String actorName,
        String actorRole,
        @Nullable UUID officeId,
        @Nullable String opinion,
        @Nullable Integer revision,
        Instant at) {}
