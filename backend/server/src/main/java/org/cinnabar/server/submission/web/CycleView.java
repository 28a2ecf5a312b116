package org.cinnabar.server.submission.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.collection.Cycle;
import org.cinnabar.server.collection.CycleState;
import org.cinnabar.server.collection.Deadlines;
import org.cinnabar.server.collection.DispatchMode;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.SubmissionState;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A collection cycle as a caller sees it (调查期次); a clerk sees the own unit's part in it.
 *
 * @param administered whether the caller's office has opened it and may change it
 */
@Schema(name = "Cycle")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CycleView(
        UUID id,
        String scheme,
        String version,
        LocalizedText title,
        String period,
        CycleState state,
        boolean lateAllowed,
        DispatchMode dispatch,
        Deadlines deadlines,
        boolean administered,
        @Nullable OwnAssignment mine) {

    /** The unit's own part in a cycle (本单位任务). */
    record OwnAssignment(UUID submissionId, SubmissionState state, LocalDate deadline) {

        static OwnAssignment of(Submission submission) {
            return new OwnAssignment(
                    submission.id(), submission.state(), submission.filing().due());
        }
    }

    static CycleView of(
            Cycle cycle, LocalizedText title, @Nullable Submission mine, boolean administered) {
        return new CycleView(
                cycle.id(),
                cycle.scheme(),
                cycle.version(),
                title,
                cycle.period(),
                cycle.state(),
                cycle.lateAllowed(),
                cycle.dispatch(),
                cycle.deadlines(),
                administered,
                mine == null ? null : OwnAssignment.of(mine));
    }
}
