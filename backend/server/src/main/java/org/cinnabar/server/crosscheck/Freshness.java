package org.cinnabar.server.crosscheck;

import java.time.Instant;

/** When submissions were last compared, and how many wait for it (比对新鲜度). */
public record Freshness(Instant comparedAt, int pending) {}
