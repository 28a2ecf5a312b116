package org.cinnabar.server.backtest;

import org.cinnabar.engine.expression.tree.Reference;
import org.cinnabar.server.aggregation.PopulationMember;
import org.cinnabar.server.aggregation.Populations;
import org.cinnabar.server.aggregation.SubmissionVerdict;
import org.cinnabar.server.platform.Blocking;
import org.cinnabar.server.scheme.CheckDraft;
import org.cinnabar.server.submission.Revisions;
import org.cinnabar.server.submission.Revisions.Content;
import org.cinnabar.server.submission.Revisions.Key;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Examines some reports (逐批试算) in the database or in the server, with the same result. */
@Component
class DraftExamination {

    private final Populations populations;
    private final Revisions revisions;
    private final Blocking blocking;

    DraftExamination(Populations populations, Revisions revisions, Blocking blocking) {
        this.populations = populations;
        this.revisions = revisions;
        this.blocking = blocking;
    }

    /**
     * What the run's check says of these members, who follow one another; those it passes are left
     * out.
     */
    Mono<List<SubmissionVerdict>> verdicts(
            Run run, CheckDraft draft, List<PopulationMember> members) {
        return switch (run.leg()) {
            case SQL -> inDatabase(run, draft, members);
            case JVM -> inServer(draft, members);
        };
    }

    private Mono<List<SubmissionVerdict>> inDatabase(
            Run run, CheckDraft draft, List<PopulationMember> members) {
        return populations
                .verdicts(
                        draft.scheme(),
                        draft.check(),
                        run.population(draft),
                        members.getFirst().submissionId(),
                        members.getLast().submissionId())
                .collectList();
    }

    private Mono<List<SubmissionVerdict>> inServer(
            CheckDraft draft, List<PopulationMember> members) {
        boolean looksBack =
                draft.check().dependsOn().stream().anyMatch(Reference.Elsewhere.class::isInstance);
        Set<Key> keys = new LinkedHashSet<>();
        for (PopulationMember member : members) {
            keys.add(new Key(member.submissionId(), member.revision()));
            PopulationMember.Earlier previous = member.previous();
            if (looksBack && previous != null) {
                keys.add(new Key(previous.submissionId(), previous.revision()));
            }
        }
        return revisions
                .contents(keys)
                .collectMap(Content::submissionId, Content::data)
                .flatMap(
                        contents ->
                                blocking.run(
                                        () -> new DraftRun(draft, contents).verdicts(members)));
    }

    /** The members among these whose findings were explained under a check like the draft. */
    Mono<Set<UUID>> explained(CheckDraft draft, List<PopulationMember> stopped) {
        List<String> similar = draft.similar().stream().map(check -> check.id()).toList();
        if (similar.isEmpty() || stopped.isEmpty()) {
            return Mono.just(Set.of());
        }
        List<Key> keys =
                stopped.stream().map(it -> new Key(it.submissionId(), it.revision())).toList();
        return revisions
                .explained(keys)
                .filter(it -> it.findings().stream().anyMatch(key -> isOf(similar, key)))
                .map(it -> it.submissionId())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOf(List<String> checks, String findingKey) {
        return checks.contains(findingKey.split("#", 2)[0]);
    }
}
