package org.cinnabar.server.crosscheck;

import org.cinnabar.engine.crosscheck.CrossCheck;
import org.cinnabar.engine.crosscheck.CrossCheck.Pairing;
import org.cinnabar.engine.crosscheck.CrossFlow;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.scheme.PublishedScheme;

import java.util.ArrayList;
import java.util.List;

/**
 * What a submission says on one side of a check (申报的往来). The flow without a counterparty says that
 * the submission can answer for the side, and holds the amounts of a unit as a whole.
 */
record StatedFlow(String checkId, Side side, CrossFlow flow) {

    /** Everything that a submission says in the checks of its scheme. */
    static List<StatedFlow> of(PublishedScheme scheme, String unitType, SubmissionData data) {
        List<String> forms = scheme.definition().unitType(unitType).orElseThrow().forms();
        List<StatedFlow> stated = new ArrayList<>();
        for (CrossCheck check : scheme.crossChecks()) {
            for (Side side : Side.values()) {
                boolean once = check.pairing() == Pairing.UNIQUE && side == Side.RIGHT;
                if (!once && forms.contains(side.of(check).form())) {
                    add(stated, check, side, data);
                }
            }
        }
        return stated;
    }

    private static void add(
            List<StatedFlow> stated, CrossCheck check, Side side, SubmissionData data) {
        if (check.pairing() != Pairing.UNIQUE) {
            CrossFlow whole = new CrossFlow("", List.of(), check.whole(side.of(check), data));
            stated.add(new StatedFlow(check.id(), side, whole));
        }
        check.flows(side.of(check), data)
                .forEach(flow -> stated.add(new StatedFlow(check.id(), side, flow)));
    }
}
