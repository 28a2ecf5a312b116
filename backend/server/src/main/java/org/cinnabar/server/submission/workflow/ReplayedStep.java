package org.cinnabar.server.submission.workflow;

import org.cinnabar.engine.form.FormData;
import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Actor.UnitActor;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/** Something done to a submission in the past (历史操作). */
public sealed interface ReplayedStep {

    Instant at();

    /** The unit filled these forms, replacing what they held, and gave these explanations. */
    record Filled(
            Instant at,
            UnitActor actor,
            Map<String, FormData> forms,
            Map<String, String> explanations)
            implements ReplayedStep {}

    /** The unit submitted. */
    record Submitted(Instant at, UnitActor actor) implements ReplayedStep {}

    /** The unit withdrew. */
    record Withdrawn(Instant at, UnitActor actor) implements ReplayedStep {}

    /** The office approved. */
    record Approved(Instant at, OfficeActor actor, @Nullable String opinion)
            implements ReplayedStep {}

    /** The office sent back. */
    record SentBack(Instant at, OfficeActor actor, String opinion) implements ReplayedStep {}
}
