package org.cinnabar.server.submission.workflow;

import org.cinnabar.server.platform.Blocking;
import org.cinnabar.server.platform.Sql;
import org.cinnabar.server.submission.JournalEntry;
import org.cinnabar.server.submission.SubmissionJournal;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.submission.filling.FilledForms;
import org.cinnabar.server.submission.filling.RemarkIntake;
import org.cinnabar.server.submission.filling.SubmissionContents;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;

/**
 * Enters work of the past (历史回放): demonstration data, and reports taken over from another system.
 * Every step is a real transition with all its checks, at the time it is said to have happened;
 * many submissions are written at once.
 */
@Component
public class SubmissionReplay {

    private final Sql sql;
    private final Submissions submissions;
    private final SubmissionContents contents;
    private final ReviewChains chains;
    private final Examination examination;
    private final RemarkIntake remarks;
    private final SubmissionJournal journal;
    private final FilledForms filledForms;
    private final Blocking blocking;

    SubmissionReplay(
            Sql sql,
            Submissions submissions,
            SubmissionContents contents,
            ReviewChains chains,
            Examination examination,
            RemarkIntake remarks,
            SubmissionJournal journal,
            FilledForms filledForms,
            Blocking blocking) {
        this.sql = sql;
        this.submissions = submissions;
        this.contents = contents;
        this.chains = chains;
        this.examination = examination;
        this.remarks = remarks;
        this.journal = journal;
        this.filledForms = filledForms;
        this.blocking = blocking;
    }

    /**
     * Enters what was done to these submissions, in one transaction: some hundred at once are best.
     * A step that the workflow would refuse fails all of it. What a period's formulas need of the
     * period before must have been entered earlier.
     */
    public Mono<Void> enter(List<ReplayedSubmission> replayed) {
        return sql.transaction(
                Flux.fromIterable(replayed)
                        .concatMap(this::course)
                        .collectList()
                        .flatMap(courses -> write(courses)));
    }

    private Mono<Course> course(ReplayedSubmission replayed) {
        return submissions
                .byId(replayed.submissionId())
                .flatMap(contents::of)
                .zipWhen(read -> chains.of(read.submission().filing()))
                .flatMap(
                        both ->
                                blocking.run(
                                        () ->
                                                new Course(
                                                                examination,
                                                                remarks,
                                                                both.getT2(),
                                                                both.getT1())
                                                        .through(replayed.steps())));
    }

    private Mono<Void> write(List<Course> courses) {
        List<JournalEntry> entries =
                courses.stream().flatMap(course -> course.entries().stream()).toList();
        return journal.write(entries)
                .thenMany(Flux.fromIterable(courses))
                .concatMap(this::keepFilled)
                .then();
    }

    private Mono<Void> keepFilled(Course course) {
        return Mono.justOrEmpty(course.lastFilled())
                .flatMap(last -> filledForms.keep(course.contents(), last.actor(), last.at()));
    }
}
