package org.cinnabar.server.backtest;

import org.cinnabar.server.aggregation.PopulationMember;
import org.cinnabar.server.aggregation.Populations;
import org.cinnabar.server.aggregation.SubmissionVerdict;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.scheme.CheckDraft;
import org.cinnabar.server.scheme.CheckDrafting;
import org.cinnabar.server.scheme.Schemes;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The next reports of a run (试算批次), in one transaction with what was found and up to where it came:
 * a server may die at any moment, nothing is lost and nothing counted twice.
 */
@Component
class RunStep {

    private final Sql sql;
    private final Runs runs;
    private final Tallies tallies;
    private final StoppedReports stopped;
    private final Populations populations;
    private final DraftExamination examination;
    private final Schemes schemes;
    private final CheckDrafting drafting;
    private final Clock clock;

    RunStep(
            Sql sql,
            Runs runs,
            Tallies tallies,
            StoppedReports stopped,
            Populations populations,
            DraftExamination examination,
            Schemes schemes,
            CheckDrafting drafting,
            Clock clock) {
        this.sql = sql;
        this.runs = runs;
        this.tallies = tallies;
        this.stopped = stopped;
        this.populations = populations;
        this.examination = examination;
        this.schemes = schemes;
        this.drafting = drafting;
        this.clock = clock;
    }

    /** Examines the next reports; the result is how many, 0 when another server is at it. */
    Mono<Integer> next(UUID id) {
        return sql.transaction(runs.take(id).flatMap(this::next)).defaultIfEmpty(0);
    }

    Mono<Void> fail(UUID id) {
        return runs.end(id, RunState.FAILED, clock.instant());
    }

    private Mono<Integer> next(Run run) {
        return schemes.find(run.scheme(), run.version())
                .flatMap(scheme -> drafting.compiled(scheme, run.source()))
                .flatMap(
                        draft ->
                                populations
                                        .members(
                                                run.population(draft),
                                                run.reached(),
                                                run.leg().batch())
                                        .collectList()
                                        .flatMap(members -> examined(run, draft, members)));
    }

    private Mono<Integer> examined(Run run, CheckDraft draft, List<PopulationMember> members) {
        Mono<Void> end =
                members.size() < run.leg().batch()
                        ? runs.end(run.id(), RunState.DONE, clock.instant())
                        : Mono.empty();
        return members.isEmpty()
                ? end.thenReturn(0)
                : examination
                        .verdicts(run, draft, members)
                        .flatMap(verdicts -> noted(run, draft, members, verdicts))
                        .then(
                                runs.advance(
                                        run.id(), members.size(), members.getLast().submissionId()))
                        .then(end)
                        .thenReturn(members.size());
    }

    private Mono<Void> noted(
            Run run,
            CheckDraft draft,
            List<PopulationMember> members,
            List<SubmissionVerdict> verdicts) {
        Map<UUID, SubmissionVerdict> bySubmission =
                verdicts.stream()
                        .collect(
                                Collectors.toMap(
                                        SubmissionVerdict::submissionId, Function.identity()));
        List<PopulationMember> stoppedOnes =
                members.stream().filter(it -> isStopped(bySubmission, it)).toList();
        return examination
                .explained(draft, stoppedOnes)
                .flatMap(
                        explained ->
                                stopped.add(
                                        run.id(),
                                        stoppedOnes.stream()
                                                .map(it -> stopped(it, bySubmission, explained))
                                                .toList()))
                .then(tallies.add(run.id(), Tally.of(members, bySubmission)));
    }

    private static boolean isStopped(
            Map<UUID, SubmissionVerdict> verdicts, PopulationMember member) {
        SubmissionVerdict verdict = verdicts.get(member.submissionId());
        return verdict != null && verdict.stops();
    }

    private static Stopped stopped(
            PopulationMember member, Map<UUID, SubmissionVerdict> verdicts, Set<UUID> explained) {
        UUID id = member.submissionId();
        return Stopped.of(member, verdicts.get(id), explained.contains(id));
    }
}
