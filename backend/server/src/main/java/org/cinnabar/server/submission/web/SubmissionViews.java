package org.cinnabar.server.submission.web;

import org.cinnabar.server.collection.CycleAdministration;
import org.cinnabar.server.collection.MoreTime;
import org.cinnabar.server.collection.ReportingTime;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.organization.RegionTree;
import org.cinnabar.server.organization.Regions;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.submission.Filing;
import org.cinnabar.server.submission.History;
import org.cinnabar.server.submission.Signature;
import org.cinnabar.server.submission.SignedRevisions;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.SubmissionEvent;
import org.cinnabar.server.submission.Turn;
import org.cinnabar.server.submission.workflow.ReviewChains;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows submissions to a caller (报送数据展示): with names, deadlines, and what may be done. */
@Component
class SubmissionViews {

    private final Offices offices;
    private final Regions regions;
    private final ReviewChains chains;
    private final History history;
    private final CycleAdministration cycles;
    private final Clock clock;

    SubmissionViews(
            Offices offices,
            Regions regions,
            ReviewChains chains,
            History history,
            CycleAdministration cycles,
            Clock clock) {
        this.offices = offices;
        this.regions = regions;
        this.chains = chains;
        this.history = history;
        this.cycles = cycles;
        this.clock = clock;
    }

    Mono<Page<SubmissionSummary>> page(Page<Submission> found, Authority caller) {
        List<UUID> reviewing =
                found.items().stream().flatMap(SubmissionViews::reviewing).distinct().toList();
        return Mono.zip(offices.byIds(reviewing), regions.tree())
                .map(
                        known -> {
                            SubmissionView view = view(known.getT1(), known.getT2(), caller);
                            return found.map(view::summary);
                        });
    }

    Mono<SubmissionDetail> detail(Submission submission, Authority caller) {
        return Mono.zip(
                        chains.reviewing(submission.filing()),
                        offices.byIds(reviewing(submission).toList()),
                        regions.tree(),
                        signatures(submission),
                        extension(submission))
                .map(
                        known ->
                                view(known.getT2(), known.getT3(), caller)
                                        .detail(
                                                submission,
                                                known.getT1(),
                                                known.getT4(),
                                                known.getT5().orElse(null)));
    }

    private Mono<Optional<MoreTime>> extension(Submission submission) {
        Filing filing = submission.filing();
        return cycles.moreTime(filing.cycleId(), filing.unitId())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<List<Signature>> signatures(Submission submission) {
        return submission.signed() == 0
                ? Mono.just(List.of())
                : history.signed(submission.id()).map(SignedRevisions::now);
    }

    Mono<List<HistoryEntry>> history(Flux<SubmissionEvent> events) {
        return events.collectList()
                .flatMap(
                        list ->
                                offices.byIds(acting(list))
                                        .map(known -> HistoryEntry.all(list, known)));
    }

    private SubmissionView view(Map<UUID, Office> known, RegionTree tree, Authority caller) {
        return new SubmissionView(known, tree, caller, ReportingTime.today(clock));
    }

    private static List<UUID> acting(List<SubmissionEvent> events) {
        return events.stream()
                .flatMap(event -> Stream.of(event.officeId(), event.handedTo()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The offices that the submission's own state names. */
    private static Stream<UUID> reviewing(Submission submission) {
        Turn turn = submission.turn();
        SubmissionEvent latest = submission.latest();
        return Stream.of(
                Stream.ofNullable(turn).map(Turn::officeId),
                Stream.ofNullable(latest).map(SubmissionEvent::officeId))
                .flatMap(ids -> ids)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet())
                .stream();
    }
}
