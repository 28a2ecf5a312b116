package org.cinnabar.server.submission.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.cinnabar.server.organization.OfficeRef;
import org.cinnabar.server.organization.UnitRef;
import org.cinnabar.server.submission.FindingCounts;
import org.cinnabar.server.submission.SubmissionState;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A submission in a list (报送数据摘要). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubmissionSummary(
        UUID id,
        UUID cycleId,
        String scheme,
        String schemeVersion,
        String period,
        UnitRef unit,
        SubmissionState state,
        int version,
        int revision,
        @Nullable OfficeRef reviewOffice,
        FindingCounts findings,
        Instant updatedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant acceptedAt,
        LocalDate deadline,
        boolean late,
        boolean overdue,
        boolean awaitingMe) {}
