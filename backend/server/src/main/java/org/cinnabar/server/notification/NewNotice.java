package org.cinnabar.server.notification;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something to be told (待发通知) about a submission.
 *
 * @param unitId the unit of the submission, with the path of its lowest office: who may see it at
 *     all
 * @param parameters what the text needs: unit, period, who, why, until when
 * @param once what is told once only, however often it is said; null for what happens once anyway
 */
public record NewNotice(
        NoticeKind kind,
        Audience audience,
        UUID submissionId,
        UUID unitId,
        String officePath,
        Map<String, String> parameters,
        @Nullable String once,
        Instant at) {

    public NewNotice {
        parameters = Map.copyOf(parameters);
    }
}
