package org.cinnabar.server.submission.workflow;

import org.cinnabar.engine.form.FormData;
import org.cinnabar.server.submission.Actor;
import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Actor.UnitActor;
import org.cinnabar.server.submission.Opinion;
import org.cinnabar.server.submission.Return;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/** Something done to a submission in the past (历史操作). */
public sealed interface ReplayedStep {

    Instant at();

    /**
     * The unit, or an office in its place, filled these forms, replacing what they held, and gave
     * these explanations.
     */
    record Filled(
            Instant at, Actor actor, Map<String, FormData> forms, Map<String, String> explanations)
            implements ReplayedStep {}

    /** The unit submitted. */
    record Submitted(Instant at, UnitActor actor) implements ReplayedStep {}

    /** The unit withdrew. */
    record Withdrawn(Instant at, UnitActor actor) implements ReplayedStep {}

    /** An office submitted in the unit's place. */
    record SubmittedOnBehalf(Instant at, OfficeActor actor, String reason)
            implements ReplayedStep {}

    /** The office approved, and confirmed what there was to confirm. */
    record Approved(Instant at, OfficeActor actor, @Nullable String opinion)
            implements ReplayedStep {}

    /** The office sent back. */
    record SentBack(Instant at, OfficeActor actor, Return back) implements ReplayedStep {

        /** To the unit, about the whole set. */
        public SentBack(Instant at, OfficeActor actor, String opinion) {
            this(at, actor, Return.toUnit(Opinion.required(opinion)));
        }
    }

    /** The accepting office locked. */
    record Locked(Instant at, OfficeActor actor) implements ReplayedStep {}

    /** The unit or an office asked to unlock. */
    record UnlockRequested(Instant at, Actor actor, String reason) implements ReplayedStep {}

    /** The accepting office unlocked. */
    record Unlocked(Instant at, OfficeActor actor, String reason) implements ReplayedStep {}

    /** The accepting office refused to unlock. */
    record UnlockRefused(Instant at, OfficeActor actor, String reason) implements ReplayedStep {}
}
