package org.cinnabar.server.notification;

import org.cinnabar.server.notification.Audience.OfOffice;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something to be told (待发通知) about a submission, or about a whole cycle.
 *
 * @param submissionId null for a notice about a cycle
 * @param unitId the unit of the submission, with the path of its lowest office: who may see it at
 *     all; about a cycle null, with the path of the office that is told
 * @param parameters what the text needs: unit, period, who, why, until when
 * @param once what is told once only, however often it is said; null for what happens once anyway
 */
public record NewNotice(
        NoticeKind kind,
        Audience audience,
        @Nullable UUID submissionId,
        @Nullable UUID cycleId,
        @Nullable UUID unitId,
        String officePath,
        Map<String, String> parameters,
        @Nullable String once,
        Instant at) {

    public NewNotice {
        parameters = Map.copyOf(parameters);
    }

    /** About a submission. */
    public NewNotice(
            NoticeKind kind,
            Audience audience,
            UUID submissionId,
            UUID unitId,
            String officePath,
            Map<String, String> parameters,
            @Nullable String once,
            Instant at) {
        this(kind, audience, submissionId, null, unitId, officePath, parameters, once, at);
    }

    /** About a cycle, to an office (期次通知). */
    public static NewNotice ofCycle(
            NoticeKind kind,
            OfOffice office,
            UUID cycleId,
            String officePath,
            Map<String, String> parameters,
            @Nullable String once,
            Instant at) {
        return new NewNotice(kind, office, null, cycleId, null, officePath, parameters, once, at);
    }
}
