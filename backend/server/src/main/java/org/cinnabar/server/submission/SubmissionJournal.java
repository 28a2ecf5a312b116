package org.cinnabar.server.submission;

import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.audit.AuditEntry;
import org.cinnabar.server.audit.AuditLog;
import org.cinnabar.server.notification.Notices;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.SubmissionRuleBroken.SubmissionChanged;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes transitions down (流转入账): state, event, frozen revision, remarks, news and audit entry, all
 * of it in one transaction or nothing.
 */
@Component
public class SubmissionJournal {

    private final Sql sql;
    private final Submissions submissions;
    private final History history;
    private final Revisions revisions;
    private final Remarks remarks;
    private final Notices notices;
    private final Outbox outbox;
    private final AuditLog audit;

    SubmissionJournal(
            Sql sql,
            Submissions submissions,
            History history,
            Revisions revisions,
            Remarks remarks,
            Notices notices,
            Outbox outbox,
            AuditLog audit) {
        this.sql = sql;
        this.submissions = submissions;
        this.history = history;
        this.revisions = revisions;
        this.remarks = remarks;
        this.notices = notices;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Writes one transition and tells whom it concerns; refuses if the submission is no longer as
     * it was before.
     */
    public Mono<Submission> write(JournalEntry entry) {
        return sql.transaction(
                write(List.of(entry))
                        .then(notices.add(SubmissionNotices.of(entry.transition())))
                        .thenReturn(entry.transition().after()));
    }

    /**
     * Writes many transitions of the past, of any number of submissions, those of each in their
     * order; nobody is told.
     */
    public Mono<Void> write(List<JournalEntry> entries) {
        List<Transition> transitions = entries.stream().map(JournalEntry::transition).toList();
        return sql.transaction(
                Flux.fromIterable(ways(transitions))
                        .concatMap(this::move)
                        .then(history.add(transitions))
                        .then(revisions.add(frozen(entries)))
                        .thenMany(Flux.fromIterable(entries))
                        .concatMap(
                                entry -> remarks.add(entry.transition().after(), entry.remarks()))
                        .then(outbox.add(transitions))
                        .thenMany(Flux.fromIterable(transitions))
                        .concatMap(transition -> audit.record(auditEntry(transition)))
                        .then());
    }

    /** From where to where each submission goes in all its transitions. */
    private static Iterable<Way> ways(List<Transition> transitions) {
        Map<UUID, Way> ways = new LinkedHashMap<>();
        for (Transition transition : transitions) {
            Way way = new Way(transition.before(), transition.after());
            ways.merge(
                    way.before().id(), way, (first, last) -> new Way(first.before(), last.after()));
        }
        return ways.values();
    }

    private Mono<Void> move(Way way) {
        return submissions
                .move(way.before(), way.after())
                .flatMap(moved -> moved ? Mono.empty() : refusal(way.before().id()));
    }

    private Mono<Void> refusal(UUID id) {
        return submissions.byId(id).flatMap(stored -> Mono.error(new SubmissionChanged(stored)));
    }

    private static List<Revision> frozen(List<JournalEntry> entries) {
        List<Revision> frozen = new ArrayList<>();
        for (JournalEntry entry : entries) {
            SubmissionData data = entry.frozen();
            if (data != null) {
                Submission after = entry.transition().after();
                frozen.add(
                        new Revision(
                                after, after.revision(), data, entry.transition().event().at()));
            }
        }
        return frozen;
    }

    private static AuditEntry auditEntry(Transition transition) {
        SubmissionEvent event = transition.event();
        Actor actor = transition.actor();
        return new AuditEntry(
                actor.person().username(),
                "submission." + event.action().code(),
                "submission",
                transition.after().id().toString(),
                actor instanceof OfficeActor office ? office.officeCode() : null,
                details(transition));
    }

    private static Map<String, String> details(Transition transition) {
        SubmissionEvent event = transition.event();
        Filing filing = transition.after().filing();
        Map<String, String> details = new HashMap<>();
        details.put("unit", filing.creditCode());
        details.put("period", filing.period());
        details.put("from", event.from().name());
        details.put("to", event.to().name());
        details.put("revision", Integer.toString(transition.after().revision()));
        if (event.signature() != null) {
            details.put("signature", event.signature().name());
        }
        if (event.handedTo() != null) {
            details.put("handedTo", event.handedTo().toString());
        }
        return details;
    }

    /** Where a submission was and where it is to be (流转起止). */
    private record Way(Submission before, Submission after) {}
}
