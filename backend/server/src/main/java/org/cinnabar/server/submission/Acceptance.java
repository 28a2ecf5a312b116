package org.cinnabar.server.submission;

import java.time.Instant;
import java.util.UUID;

/**
 * Which revision counts (验收记录), who accepted it and when; it counts until another is accepted, also
 * while the unit corrects an unlocked submission, or until the unit is asked no more.
 */
public record Acceptance(int revision, UUID officeId, Instant at) {}
