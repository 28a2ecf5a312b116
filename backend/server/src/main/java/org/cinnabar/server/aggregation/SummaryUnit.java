package org.cinnabar.server.aggregation;

import io.swagger.v3.oas.annotations.media.Schema;

import java.util.UUID;

/** A unit and what its accepted report adds to a total (合计来源). */
@Schema(name = "SummaryUnit")
public record SummaryUnit(UUID submissionId, String unitName, String creditCode, String value) {}
