package org.cinnabar.server.submission.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.cinnabar.engine.check.derivation.BalanceSheet;
import org.cinnabar.server.submission.comparison.Comparison;
import org.cinnabar.server.submission.comparison.PeriodChange;
import org.cinnabar.server.validation.FindingView;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What an office looks at when it reviews (审核资料), all of one moment.
 *
 * @param changes what the latest revision changed, absent for the first
 * @param findings every finding, with its explanation and the one of the period before
 * @param previousPeriod the period before, absent when nothing was accepted for it
 * @param periodChanges the numbers that differ from the period before
 * @param balances the balances of material flows with their amounts, to be drawn
 * @param opinions what was said so far, oldest first
 * @param contact the foot of the forms by cell: who is responsible, whom to call
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewPacket(
        SubmissionDetail submission,
        @Nullable Comparison changes,
        List<FindingView> findings,
        @Nullable String previousPeriod,
        List<PeriodChange> periodChanges,
        List<BalanceSheet> balances,
        List<HistoryEntry> opinions,
        List<RemarkView> remarks,
        Map<String, String> contact) {}
