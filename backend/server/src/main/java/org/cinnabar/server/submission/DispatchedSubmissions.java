package org.cinnabar.server.submission;

import org.cinnabar.server.collection.Assignment;
import org.cinnabar.server.collection.Cycle;
import org.cinnabar.server.collection.DispatchFollower;
import org.cinnabar.server.collection.Extension;
import org.cinnabar.server.identity.SignatureStep;
import org.cinnabar.server.organization.Unit;
import org.cinnabar.server.platform.Ids;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.scheme.Schemes;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;

/** Keeps the submissions in step with the cycle they are dispatched in (下发生成报送数据). */
@Component
class DispatchedSubmissions implements DispatchFollower {

    private final Submissions submissions;
    private final Schemes schemes;
    private final Ids ids;

    DispatchedSubmissions(Submissions submissions, Schemes schemes, Ids ids) {
        this.submissions = submissions;
        this.schemes = schemes;
        this.ids = ids;
    }

    @Override
    public Mono<Void> dispatched(Cycle cycle, List<Assignment> assignments) {
        return schemes.find(cycle.scheme(), cycle.version())
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)))
                .map(Filing::signingBy)
                .map(
                        signing ->
                                assignments.stream()
                                        .map(assignment -> begin(cycle, assignment, signing))
                                        .toList())
                .flatMap(submissions::add);
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

    private Submission begin(Cycle cycle, Assignment assignment, List<SignatureStep> signing) {
        return Submission.dispatched(
                ids.next(), filing(cycle, assignment, signing), cycle.openedAt());
    }

    private static Filing filing(Cycle cycle, Assignment assignment, List<SignatureStep> signing) {
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
                collecting(cycle),
                signing);
    }
}
