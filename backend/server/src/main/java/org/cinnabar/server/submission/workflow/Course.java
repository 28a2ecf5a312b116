package org.cinnabar.server.submission.workflow;

import org.cinnabar.engine.check.Evaluation;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.submission.JournalEntry;
import org.cinnabar.server.submission.Opinion;
import org.cinnabar.server.submission.ReviewChain;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.Transition;
import org.cinnabar.server.submission.filling.Contents;
import org.cinnabar.server.submission.workflow.ReplayedStep.Approved;
import org.cinnabar.server.submission.workflow.ReplayedStep.Filled;
import org.cinnabar.server.submission.workflow.ReplayedStep.SentBack;
import org.cinnabar.server.submission.workflow.ReplayedStep.Submitted;
import org.cinnabar.server.submission.workflow.ReplayedStep.Withdrawn;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One submission on its way through the steps of the past (回放过程), in memory. */
final class Course {

    private final Examination examination;
    private final ReviewChain chain;
    private final List<JournalEntry> entries = new ArrayList<>();
    private Submission submission;
    private Contents contents;
    private @Nullable Filled lastFilled;

    Course(Examination examination, ReviewChain chain, Contents contents) {
        this.examination = examination;
        this.chain = chain;
        this.contents = contents;
        this.submission = contents.submission();
    }

    Course through(List<ReplayedStep> steps) {
        steps.forEach(this::take);
        return this;
    }

    /** The transitions made. */
    List<JournalEntry> entries() {
        return entries;
    }

    /** The last filling, if there was any; what it left is in {@link #contents}. */
    Optional<Filled> lastFilled() {
        return Optional.ofNullable(lastFilled);
    }

    Contents contents() {
        return contents;
    }

    private void take(ReplayedStep step) {
        switch (step) {
            case Filled filled -> fill(filled);
            case Submitted submitted -> submit(submitted);
            case Withdrawn withdrawn ->
                    moved(submission.withdraw(withdrawn.actor(), withdrawn.at()), null);
            case Approved approved ->
                    moved(
                            submission.approve(
                                    approved.actor(),
                                    chain,
                                    Opinion.optional(approved.opinion()),
                                    approved.at()),
                            null);
            case SentBack back ->
                    moved(
                            submission.sendBack(
                                    back.actor(), Opinion.required(back.opinion()), back.at()),
                            null);
        }
    }

    private void fill(Filled filled) {
        submission
                .saveDraft(filled.actor(), filled.at())
                .ifPresent(transition -> moved(transition, null));
        for (Map.Entry<String, FormData> form : filled.forms().entrySet()) {
            contents = contents.filled(contents.form(form.getKey()).orElseThrow(), form.getValue());
        }
        contents = contents.explained(filled.explanations());
        lastFilled = filled;
    }

    private void submit(Submitted submitted) {
        Evaluation evaluation = Examination.evaluateNow(contents);
        moved(
                submission.submit(
                        submitted.actor(), chain, examination.judge(evaluation), submitted.at()),
                evaluation.submission());
    }

    private void moved(Transition transition, @Nullable SubmissionData frozen) {
        submission = transition.after();
        entries.add(new JournalEntry(transition, frozen));
    }
}
