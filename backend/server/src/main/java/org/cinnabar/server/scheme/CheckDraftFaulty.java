package org.cinnabar.server.scheme;

import org.cinnabar.engine.form.Fault;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Violation;

import java.util.List;
import java.util.Map;

/** A draft check that could not be published (草稿有缺陷): everything wrong with it, by line. */
public final class CheckDraftFaulty extends ProblemException {

    CheckDraftFaulty(List<Fault> faults) {
        super(Problem.CHECK_FAULTY, faults.size());
        violating(faults.stream().map(CheckDraftFaulty::violation).toList());
    }

    private static Violation violation(Fault fault) {
        return new Violation(
                fault.code(),
                fault.message().zh(),
                fault.message().en(),
                Map.of("line", fault.location().line(), "character", fault.location().column()));
    }
}
