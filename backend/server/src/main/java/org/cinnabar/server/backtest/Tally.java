package org.cinnabar.server.backtest;

import org.cinnabar.server.aggregation.PopulationMember;
import org.cinnabar.server.aggregation.SubmissionVerdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What became of the reports of one period, type of unit and lowest office (试算计数). */
record Tally(String period, String unitType, String officePath, Figures figures) {

    /** The figures of these members; whoever has no verdict was passed. */
    static List<Tally> of(List<PopulationMember> members, Map<UUID, SubmissionVerdict> verdicts) {
        Map<List<String>, Tally> tallies = new LinkedHashMap<>();
        for (PopulationMember member : members) {
            Tally one =
                    new Tally(
                            member.period(),
                            member.unitType(),
                            member.officePath(),
                            Figures.of(verdicts.get(member.submissionId())));
            tallies.merge(
                    List.of(one.period(), one.unitType(), one.officePath()), one, Tally::with);
        }
        return List.copyOf(tallies.values());
    }

    private Tally with(Tally other) {
        return new Tally(period, unitType, officePath, figures.plus(other.figures));
    }
}
