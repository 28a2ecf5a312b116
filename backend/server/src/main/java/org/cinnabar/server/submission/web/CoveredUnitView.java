package org.cinnabar.server.submission.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.server.collection.CoveredUnit;
import org.cinnabar.server.organization.UnitRef;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.SubmissionState;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit on the list of a cycle (填报范围内的单位).
 *
 * @param unit absent when the register has it in another office's area now
 * @param dispatchedAt absent as long as the cycle has not reached it
 * @param droppedAt when an office left it out before that, with the reason
 * @param submissionId what it has to fill, once it has been dispatched
 */
@Schema(name = "AskedUnit")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CoveredUnitView(
        UUID unitId,
        @Nullable UnitRef unit,
        LocalDate deadline,
        @Nullable Instant dispatchedAt,
        @Nullable Instant droppedAt,
        @Nullable String dropReason,
        @Nullable UUID submissionId,
        @Nullable SubmissionState state) {

    static CoveredUnitView of(
            CoveredUnit covered, @Nullable UnitRef unit, @Nullable Submission submission) {
        return new CoveredUnitView(
                covered.unitId(),
                unit,
                covered.deadline(),
                covered.dispatchedAt(),
                covered.droppedAt(),
                covered.dropReason(),
                submission == null ? null : submission.id(),
                submission == null ? null : submission.state());
    }
}
