package org.cinnabar.server.collection;

import org.cinnabar.server.organization.Unit;

import java.time.LocalDate;
import java.util.UUID;

/** A unit's duty to report in a cycle (下发任务). */
public record Assignment(UUID cycleId, Unit unit, LocalDate deadline) {}
