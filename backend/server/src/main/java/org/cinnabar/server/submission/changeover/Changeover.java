package org.cinnabar.server.submission.changeover;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.server.submission.Actor.OfficeActor;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * The open submissions of a cycle on their way to a corrected version of the scheme (换版).
 *
 * @param key chosen by the caller: the same order with the same key is one changeover
 * @param reason why, once it is carried out
 * @param actor who ordered the examination, then who had it carried out
 * @param population how many submissions the phase concerned when it began
 * @param reached the last submission examined, in the order of their ids
 * @param carriedAt since when the cycle follows the corrected version
 */
public record Changeover(
        UUID id,
        String key,
        UUID cycleId,
        String scheme,
        String fromVersion,
        String toVersion,
        Phase phase,
        State state,
        @Nullable String reason,
        OfficeActor actor,
        String officePath,
        int population,
        int done,
        @Nullable UUID reached,
        Instant createdAt,
        @Nullable Instant carriedAt,
        @Nullable Instant finishedAt) {

    /** What is being done (换版阶段). */
    @Schema(name = "ChangeoverPhase")
    public enum Phase {
        /** It is looked at what would happen. */
        EXAMINE,
        /** It happens. */
        CARRY
    }

    /** How far the phase has come (换版状态). */
    @Schema(name = "ChangeoverState")
    public enum State {
        RUNNING,
        DONE,
        /** Stopped by the office; can be gone on with. */
        CANCELLED,
        /** Stopped by an error of the system; can be gone on with. */
        FAILED
    }

    /** Whether it can be carried out now. */
    public boolean isExamined() {
        return phase == Phase.EXAMINE && state == State.DONE;
    }
}
