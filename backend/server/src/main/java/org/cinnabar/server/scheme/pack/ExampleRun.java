package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.check.CheckProgram;
import org.cinnabar.engine.check.Finding;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.scheme.source.Faults;
import org.cinnabar.server.scheme.source.PackFault;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks examples (示例试算) and compares what is found with what their author expects. */
final class ExampleRun {
    private final CheckProgram program;
    private final Faults faults;

    ExampleRun(CheckProgram program, Faults faults) {
        this.program = program;
        this.faults = faults;
    }

    /** A complete example has a finding for each of its explanations, and no other. */
    void complete(SourceLocation place, SubmissionData example, @Nullable SubmissionData previous) {
        Set<String> explained = new TreeSet<>(example.explanations().keySet());
        for (Finding finding : findings(example, previous)) {
            if (!explained.remove(finding.key())) {
                faults.add(PackFault.EXAMPLE_FINDING.at(place, finding.key(), finding.message()));
            }
        }
        explained.forEach(key -> faults.add(PackFault.EXAMPLE_EXPLANATION.at(place, key)));
    }

    /** A violation trips exactly the checks it names. */
    void violation(
            SourceLocation place,
            Collection<String> expected,
            SubmissionData example,
            @Nullable SubmissionData previous) {
        Set<String> wanted = new TreeSet<>(expected);
        Set<String> found =
                findings(example, previous).stream()
                        .map(Finding::checkId)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!wanted.equals(found)) {
            faults.add(PackFault.EXAMPLE_OUTCOME.at(place, wanted, found));
        }
    }

    private List<Finding> findings(SubmissionData current, @Nullable SubmissionData previous) {
        SubmissionData computed =
                previous == null
                        ? null
                        : program.compute(previous, RelatedSubmissions.none()).submission();
        return program.evaluate(current, RelatedSubmissions.of(computed)).findings();
    }
}
