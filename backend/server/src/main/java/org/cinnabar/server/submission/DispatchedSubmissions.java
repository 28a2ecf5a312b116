package org.cinnabar.server.submission;

import org.cinnabar.server.collection.Assignment;
import org.cinnabar.server.collection.Cycle;
import org.cinnabar.server.collection.DispatchFollower;
import org.cinnabar.server.collection.Extension;
import org.cinnabar.server.organization.Unit;
import org.cinnabar.server.platform.Ids;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;

/** Keeps the submissions in step with the cycle they are dispatched in (下发生成报送数据). */
@Component
class DispatchedSubmissions implements DispatchFollower {

    private final Submissions submissions;
    private final Ids ids;

    DispatchedSubmissions(Submissions submissions, Ids ids) {
        this.submissions = submissions;
        this.ids = ids;
    }

    @Override
    public Mono<Void> dispatched(Cycle cycle, List<Assignment> assignments) {
        List<Submission> begun =
                assignments.stream().map(assignment -> begin(cycle, assignment)).toList();
        return submissions.add(begun);
    }

    @Override
    public Mono<Void> extended(Extension extension) {
        return submissions.extend(extension);
    }

    @Override
    public Mono<Void> changed(Cycle cycle) {
        return submissions.collect(cycle.id(), collecting(cycle));
    }

    private static Collecting collecting(Cycle cycle) {
        return switch (cycle.state()) {
            case OPEN -> cycle.lateAllowed() ? Collecting.OPEN : Collecting.PUNCTUAL;
            case CLOSED -> Collecting.CLOSED;
        };
    }

    private Submission begin(Cycle cycle, Assignment assignment) {
        return Submission.dispatched(ids.next(), filing(cycle, assignment), cycle.openedAt());
    }

    private static Filing filing(Cycle cycle, Assignment assignment) {
        Unit unit = assignment.unit();
        return new Filing(
                cycle.id(),
                cycle.scheme(),
                cycle.version(),
                cycle.period(),
                unit.id(),
                unit.type(),
                unit.name(),
                unit.creditCode(),
                unit.regionCode(),
                unit.officePath(),
                cycle.officeId(),
                assignment.deadline(),
                collecting(cycle));
    }
}
