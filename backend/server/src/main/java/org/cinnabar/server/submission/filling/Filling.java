package org.cinnabar.server.submission.filling;

import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.server.platform.Blocking;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.Actor;
import org.cinnabar.server.submission.JournalEntry;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.SubmissionJournal;
import org.cinnabar.server.submission.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Keeps what the unit, or an office in its place, fills in (暂存, 代填): what was answered is stored,
 * what was refused is not.
 */
@Component
public class Filling {

    static final int LONGEST_EXPLANATION = 2_000;

    /** Lists show when something was last written; that need not be known to the second. */
    private static final Duration LATELY = Duration.ofMinutes(1);

    private final Sql sql;
    private final Submissions submissions;
    private final SubmissionContents contents;
    private final FormDocuments documents;
    private final Explanations explanations;
    private final CorrectionLog corrections;
    private final SubmissionJournal journal;
    private final Blocking blocking;
    private final Clock clock;

    Filling(
            Sql sql,
            Submissions submissions,
            SubmissionContents contents,
            FormDocuments documents,
            Explanations explanations,
            CorrectionLog corrections,
            SubmissionJournal journal,
            Blocking blocking,
            Clock clock) {
        this.sql = sql;
        this.submissions = submissions;
        this.contents = contents;
        this.documents = documents;
        this.explanations = explanations;
        this.corrections = corrections;
        this.journal = journal;
        this.blocking = blocking;
        this.clock = clock;
    }

    /**
     * Saves one form over the version the unit has seen, and answers it completed.
     *
     * @param schemeVersion the version of the scheme whose form was filled in; null if not said
     */
    public Mono<StoredForm> save(
            UUID id,
            String form,
            @Nullable String schemeVersion,
            int seenVersion,
            FormContent content,
            Actor actor) {
        return sql.transaction(
                begun(id, actor)
                        .map(submission -> following(submission, schemeVersion))
                        .flatMap(contents::of)
                        .flatMap(before -> seen(before, form, seenVersion))
                        .flatMap(before -> save(before, form, content, actor)));
    }

    /** Keeps the unit's explanation of a finding; an empty text removes it. */
    public Mono<Void> explain(UUID id, String key, String text, Actor actor) {
        String explanation = text.strip();
        if (explanation.length() > LONGEST_EXPLANATION) {
            return Mono.error(
                    new ProblemException(Problem.EXPLANATION_TOO_LONG, LONGEST_EXPLANATION));
        }
        return sql.transaction(
                begun(id, actor)
                        .flatMap(submission -> known(submission, key))
                        .flatMap(
                                submission ->
                                        explanation.isEmpty()
                                                ? explanations.remove(submission, key)
                                                : explanations.put(
                                                        submission,
                                                        key,
                                                        explanation,
                                                        actor,
                                                        clock.instant())));
    }

    /** The submission, locked, with its draft begun; refuses if the unit may not write. */
    private Mono<Submission> begun(UUID id, Actor actor) {
        Instant now = clock.instant();
        return submissions
                .lock(id)
                .switchIfEmpty(notFound())
                .flatMap(
                        submission ->
                                submission
                                        .saveDraft(actor, now)
                                        .map(first -> journal.write(JournalEntry.of(first)))
                                        .orElseGet(() -> touched(submission, now)));
    }

    private Mono<Submission> touched(Submission submission, Instant now) {
        boolean lately = submission.updatedAt().plus(LATELY).isAfter(now);
        return lately
                ? Mono.just(submission)
                : submissions.touch(submission.id(), now).thenReturn(submission);
    }

    private static Submission following(Submission submission, @Nullable String version) {
        String followed = submission.filing().schemeVersion();
        if (version != null && !version.equals(followed)) {
            throw new ProblemException(Problem.SCHEME_VERSION_CHANGED, followed);
        }
        return submission;
    }

    /** The contents, unless the form is not at the version the unit has seen. */
    private static Mono<Contents> seen(Contents contents, String form, int seenVersion) {
        if (contents.version(form) == seenVersion) {
            return Mono.just(contents);
        }
        StoredForm stored = contents.saved().get(form);
        return Mono.error(
                stored == null
                        ? new ProblemException(Problem.BAD_REQUEST, "version")
                        : new FormChanged(stored.completed(contents.data().form(form))));
    }

    private Mono<StoredForm> save(Contents before, String form, FormContent content, Actor actor) {
        return Mono.justOrEmpty(before.form(form))
                .switchIfEmpty(notFound())
                .flatMap(definition -> blocking.run(() -> filled(before, definition, content)))
                .map(
                        data ->
                                new StoredForm(
                                        before.version(form) + 1,
                                        data,
                                        clock.instant(),
                                        actor.person().name()))
                .flatMap(next -> save(before, form, next, actor));
    }

    private Mono<StoredForm> save(Contents before, String form, StoredForm next, Actor actor) {
        return documents
                .save(before.submission(), form, next)
                .then(corrections.note(before, before.form(form).orElseThrow(), next, actor))
                .thenReturn(next);
    }

    private static FormData filled(Contents before, FormDefinition form, FormContent content) {
        return before.filled(form, FormIntake.take(form, content)).data().form(form.key());
    }

    private Mono<Submission> known(Submission submission, String key) {
        return contents.scheme(submission.filing())
                .map(
                        scheme -> {
                            if (!FindingKey.isOf(scheme, key)) {
                                throw new ProblemException(Problem.EXPLANATION_UNKNOWN, key);
                            }
                            return submission;
                        });
    }

    private static <T> Mono<T> notFound() {
        return Mono.error(() -> new ProblemException(Problem.NOT_FOUND));
    }
}
