package org.cinnabar.server.submission.changeover;

import io.swagger.v3.oas.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a changeover did to one submission (换版记录), for its history.
 *
 * @param kept how many values stayed in their place
 * @param values the others, as they were written
 */
@Schema(name = "PassedChangeover")
public record PassedChangeover(
        UUID id,
        String fromVersion,
        String toVersion,
        Instant at,
        int kept,
        List<UnitValue> values) {}
