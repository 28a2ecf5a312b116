package org.cinnabar.server.backtest;

import org.cinnabar.server.aggregation.PopulationMember;
import org.cinnabar.server.aggregation.SubmissionVerdict;
import org.cinnabar.server.aggregation.SubmissionVerdict.Farthest;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.UUID;

/**
 * A report that a draft check would have stopped (被拦报表), with its finding that is farthest off.
 *
 * @param explained whether it was accepted with an explanation of a check like the draft
 */
record Stopped(
        UUID submissionId,
        UUID unitId,
        String period,
        String unitType,
        String officePath,
        int findings,
        Farthest farthest,
        boolean explained) {

    static Stopped of(
            PopulationMember member, @Nullable SubmissionVerdict verdict, boolean explained) {
        SubmissionVerdict given = Objects.requireNonNull(verdict);
        return new Stopped(
                member.submissionId(),
                member.unitId(),
                member.period(),
                member.unitType(),
                member.officePath(),
                given.findings(),
                Objects.requireNonNull(given.farthest()),
                explained);
    }
}
