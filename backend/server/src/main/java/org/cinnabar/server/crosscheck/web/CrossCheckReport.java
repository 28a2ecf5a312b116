package org.cinnabar.server.crosscheck.web;

import org.cinnabar.server.crosscheck.Verdict;
import org.cinnabar.server.platform.Page;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * Comparisons with other units (跨企业审核情况): how many by verdict, one page of them, and how fresh they
 * are.
 *
 * @param comparedAt when anything was last compared
 * @param pending changed submissions that still wait for it
 */
record CrossCheckReport(
        @Nullable Instant comparedAt,
        int pending,
        Map<Verdict, Long> counts,
        Page<CrossComparisonView> comparisons) {}
