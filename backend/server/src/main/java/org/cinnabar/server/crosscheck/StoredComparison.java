package org.cinnabar.server.crosscheck;

import java.time.Instant;
import java.util.UUID;

/** A comparison as it is stored (已存比对结果): with its id, what it belongs to, and its time. */
public record StoredComparison(
        UUID id,
        String scheme,
        String schemeVersion,
        String period,
        Comparison comparison,
        Instant comparedAt) {}
