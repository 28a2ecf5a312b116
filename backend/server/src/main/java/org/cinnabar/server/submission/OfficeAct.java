package org.cinnabar.server.submission;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** One thing an office did with one submission (办理记录): who, when, to which unit, saying what. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfficeAct(
        UUID submission,
        int sequence,
        String unitName,
        String creditCode,
        String scheme,
        String period,
        SubmissionAction action,
        SubmissionState state,
        @Nullable Integer revision,
        String person,
        @Nullable String opinion,
        Instant at) {}
