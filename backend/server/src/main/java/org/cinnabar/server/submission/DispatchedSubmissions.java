package org.cinnabar.server.submission;

import org.cinnabar.server.collection.Assignment;
import org.cinnabar.server.collection.Cycle;
import org.cinnabar.server.collection.DispatchFollower;
import org.cinnabar.server.collection.Extension;
import org.cinnabar.server.identity.SignatureStep;
import org.cinnabar.server.notification.NewNotice;
import org.cinnabar.server.notification.Notices;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.organization.Unit;
import org.cinnabar.server.platform.Ids;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.scheme.Schemes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps the submissions in step with the cycle they are dispatched in (下发生成报送数据), and tells units
 * and offices what it changes for them.
 */
@Component
class DispatchedSubmissions implements DispatchFollower {

    private static final int NOTICES_AT_ONCE = 500;

    private final Submissions submissions;
    private final Schemes schemes;
    private final Offices offices;
    private final Notices notices;
    private final Ids ids;

    DispatchedSubmissions(
            Submissions submissions, Schemes schemes, Offices offices, Notices notices, Ids ids) {
        this.submissions = submissions;
        this.schemes = schemes;
        this.offices = offices;
        this.notices = notices;
        this.ids = ids;
    }

    @Override
    public Mono<Void> dispatched(Cycle cycle, List<Assignment> assignments, Instant at) {
        return schemes.find(cycle.scheme(), cycle.version())
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)))
                .map(Filing::signingBy)
                .map(
                        signing ->
                                assignments.stream()
                                        .map(assignment -> begin(cycle, assignment, signing, at))
                                        .toList())
                .flatMap(begun -> submissions.add(begun).then(tell(cycle, begun, at)));
    }

    @Override
    public Mono<Void> toPassOn(Cycle cycle, List<Office> offices, Instant at) {
        List<NewNotice> told =
                offices.stream().map(it -> CycleNotices.toPassOn(cycle, it, at)).toList();
        return notices.add(told).then();
    }

    /** Units that have nothing to do any more are not told, nor the office that did it. */
    @Override
    public Mono<Void> extended(
            Extension extension, Map<String, Integer> unitsByOffice, Instant at) {
        return submissions
                .extend(extension)
                .filter(submission -> submission.state().isEditable())
                .map(submission -> CycleNotices.extended(submission, extension, at))
                .buffer(NOTICES_AT_ONCE)
                .concatMap(notices::add)
                .thenMany(Flux.fromIterable(concerned(extension, unitsByOffice).entrySet()))
                .concatMap(
                        entry ->
                                offices.byPath(entry.getKey())
                                        .map(
                                                office ->
                                                        CycleNotices.extendedBelow(
                                                                office,
                                                                entry.getValue(),
                                                                extension,
                                                                at)))
                .collectList()
                .flatMap(notices::add)
                .then();
    }

    @Override
    public Mono<Void> changed(Cycle cycle) {
        return submissions.collect(cycle.id(), collecting(cycle));
    }

    /**
     * A cycle that goes to all at once is found, not told: so are the periods of the past entered.
     */
    private Mono<Void> tell(Cycle cycle, List<Submission> begun, Instant at) {
        return switch (cycle.dispatch()) {
            case AT_ONCE -> Mono.empty();
            case LEVEL_BY_LEVEL ->
                    notices.add(begun.stream().map(it -> CycleNotices.dispatched(it, at)).toList())
                            .then();
        };
    }

    /** How many units have more time, for each office between them and the cycle's. */
    private static Map<String, Integer> concerned(
            Extension extension, Map<String, Integer> unitsByOffice) {
        String top = extension.cycle().officePath();
        Map<String, Integer> concerned = new TreeMap<>();
        unitsByOffice.forEach(
                (lowest, units) -> {
                    for (String path = lowest;
                            path.length() > top.length();
                            path = path.substring(0, path.lastIndexOf('.'))) {
                        concerned.merge(path, units, Integer::sum);
                    }
                });
        return concerned;
    }

    private static Collecting collecting(Cycle cycle) {
        return switch (cycle.state()) {
            case OPEN -> cycle.lateAllowed() ? Collecting.OPEN : Collecting.PUNCTUAL;
            case CLOSED -> Collecting.CLOSED;
        };
    }

    private Submission begin(
            Cycle cycle, Assignment assignment, List<SignatureStep> signing, Instant at) {
        return Submission.dispatched(ids.next(), filing(cycle, assignment, signing), at);
    }

    private static @Nullable String passedOnFrom(Cycle cycle) {
        return switch (cycle.dispatch()) {
            case AT_ONCE -> null;
            case LEVEL_BY_LEVEL -> cycle.officePath();
        };
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
                passedOnFrom(cycle),
                assignment.deadline(),
                collecting(cycle),
                signing);
    }
}
