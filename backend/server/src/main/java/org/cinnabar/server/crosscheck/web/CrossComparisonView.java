package org.cinnabar.server.crosscheck.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.media.Schema;

import org.cinnabar.engine.check.CheckLevel;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.crosscheck.Verdict;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How two units fit together, as one of them or its offices may read it (比对结果).
 *
 * @param matched what both have in common besides naming one another: a manifest's number
 * @param explained whether one of them has explained the values of now
 */
@Schema(name = "CrossComparison")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CrossComparisonView(
        UUID id,
        String checkId,
        LocalizedText title,
        CheckLevel level,
        Verdict verdict,
        String period,
        List<String> matched,
        CrossSideView left,
        CrossSideView right,
        @Nullable String difference,
        @Nullable LocalizedText message,
        List<CrossExplanationView> explanations,
        boolean explained,
        Instant comparedAt) {}
