package org.cinnabar.server.submission.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.server.submission.changeover.Changeover;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A changeover and how far it is (换版进度).
 *
 * @param own whether the reader's office ordered it, may have it carried out, stop it and let it go
 *     on
 */
@Schema(name = "Changeover")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeoverView(
        UUID id,
        UUID cycleId,
        String scheme,
        String fromVersion,
        String toVersion,
        Changeover.Phase phase,
        Changeover.State state,
        @Nullable String reason,
        int population,
        int done,
        String by,
        boolean own,
        Instant createdAt,
        @Nullable Instant carriedAt,
        @Nullable Instant finishedAt) {

    static ChangeoverView of(Changeover changeover, @Nullable UUID reader) {
        return new ChangeoverView(
                changeover.id(),
                changeover.cycleId(),
                changeover.scheme(),
                changeover.fromVersion(),
                changeover.toVersion(),
                changeover.phase(),
                changeover.state(),
                changeover.reason(),
                changeover.population(),
                changeover.done(),
                changeover.actor().person().name(),
                Objects.equals(changeover.actor().officeId(), reader),
                changeover.createdAt(),
                changeover.carriedAt(),
                changeover.finishedAt());
    }
}
