package org.cinnabar.server.submission.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.cinnabar.server.identity.SignatureStep;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.OfficeRef;
import org.cinnabar.server.submission.SubmissionAction;
import org.cinnabar.server.submission.SubmissionEvent;
import org.cinnabar.server.submission.SubmissionState;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An entry of a submission's history (报送记录).
 *
 * @param forms the forms which the opinion is about, none for the whole set
 * @param confirmed the quasi-mandatory findings which the office confirmed
 * @param handedTo the office that the submission was given to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryEntry(
        int sequence,
        SubmissionAction action,
        SubmissionState fromState,
        SubmissionState toState,
        HistoryActor actor,
        @Nullable OfficeRef office,
        @Nullable String opinion,
        List<String> forms,
        List<String> confirmed,
        @Nullable Integer revision,
        Instant at,
        @Nullable SignatureStep signature,
        @Nullable OfficeRef handedTo) {

    /** Who acted (经办人). */
    record HistoryActor(String displayName, String role) {}

    static List<HistoryEntry> all(List<SubmissionEvent> events, Map<UUID, Office> offices) {
        return events.stream().map(event -> of(event, offices)).toList();
    }

    private static HistoryEntry of(SubmissionEvent event, Map<UUID, Office> offices) {
        return new HistoryEntry(
                event.sequence(),
                event.action(),
                event.from(),
                event.to(),
                new HistoryActor(event.actorName(), event.actorRole()),
                office(event.officeId(), offices),
                event.opinion(),
                event.forms(),
                event.confirmed(),
                event.revision(),
                event.at(),
                event.signature(),
                office(event.handedTo(), offices));
    }

    private static @Nullable OfficeRef office(@Nullable UUID id, Map<UUID, Office> offices) {
        Office office = id == null ? null : offices.get(id);
        return office == null ? null : office.ref();
    }
}
