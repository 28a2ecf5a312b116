package org.cinnabar.server.submission;

import org.cinnabar.server.identity.SignatureStep;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One entry of a submission's history (报送记录): who did what when, with which opinion.
 *
 * @param officeCode the code of the office acting, as it was then
 * @param forms the forms which the opinion is about, none for the whole set
 * @param confirmed the quasi-mandatory findings which the office confirmed
 * @param signature as what somebody of the unit signed
 * @param handedTo the office that the submission was given to
 */
public record SubmissionEvent(
        int sequence,
        SubmissionAction action,
        SubmissionState from,
        SubmissionState to,
        UUID actorId,
        String actorName,
        String actorRole,
        @Nullable UUID officeId,
        @Nullable String officeCode,
        @Nullable String opinion,
        List<String> forms,
        List<String> confirmed,
        @Nullable Integer revision,
        Instant at,
        @Nullable SignatureStep signature,
        @Nullable UUID handedTo) {}
