package org.cinnabar.server.scheme.draft;

import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Violation;

import java.util.List;
import java.util.Map;

/** A pack with faults is not published (制度包有缺陷); all of them are told. */
final class PackFaulty extends ProblemException {

    PackFaulty(List<Fault> faults) {
        super(Problem.PACK_FAULTY, faults.size());
        violating(faults.stream().map(PackFaulty::violation).toList());
    }

    private static Violation violation(Fault fault) {
        SourceLocation place = fault.location();
        return new Violation(
                fault.code(),
                fault.message().zh(),
                fault.message().en(),
                Map.of("file", place.file(), "line", place.line(), "column", place.column()));
    }
}
