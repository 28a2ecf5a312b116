package org.cinnabar.server.submission.workflow;

import org.cinnabar.engine.check.Evaluation;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.server.submission.Approval;
import org.cinnabar.server.submission.Examined;
import org.cinnabar.server.submission.JournalEntry;
import org.cinnabar.server.submission.Opinion;
import org.cinnabar.server.submission.ReviewChain;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.Transition;
import org.cinnabar.server.submission.filling.Contents;
import org.cinnabar.server.submission.filling.RemarkIntake;
import org.cinnabar.server.submission.workflow.ReplayedStep.Approved;
import org.cinnabar.server.submission.workflow.ReplayedStep.Filled;
import org.cinnabar.server.submission.workflow.ReplayedStep.Locked;
import org.cinnabar.server.submission.workflow.ReplayedStep.SentBack;
import org.cinnabar.server.submission.workflow.ReplayedStep.Submitted;
import org.cinnabar.server.submission.workflow.ReplayedStep.SubmittedOnBehalf;
import org.cinnabar.server.submission.workflow.ReplayedStep.UnlockRefused;
import org.cinnabar.server.submission.workflow.ReplayedStep.UnlockRequested;
import org.cinnabar.server.submission.workflow.ReplayedStep.Unlocked;
import org.cinnabar.server.submission.workflow.ReplayedStep.Withdrawn;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One submission on its way through the steps of the past (回放过程), in memory. */
final class Course {

    private final Examination examination;
    private final RemarkIntake remarks;
    private final ReviewChain chain;
    private final List<JournalEntry> entries = new ArrayList<>();
    private Submission submission;
    private Contents contents;
    private @Nullable Filled lastFilled;

    Course(Examination examination, RemarkIntake remarks, ReviewChain chain, Contents contents) {
        this.remarks = remarks;
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
            case Submitted by ->
                    submit(examined -> submission.submit(by.actor(), chain, examined, by.at()));
            case SubmittedOnBehalf by ->
                    submit(
                            examined ->
                                    submission.submitOnBehalf(
                                            by.actor(),
                                            chain,
                                            examined,
                                            Opinion.required(by.reason()),
                                            by.at()));
            case Withdrawn by -> moved(submission.withdraw(by.actor(), by.at()));
            case Approved by -> moved(submission.approve(by.actor(), chain, approval(by), by.at()));
            case SentBack by -> sendBack(by);
            case Locked by -> moved(submission.lock(by.actor(), null, by.at()));
            case UnlockRequested by ->
                    moved(
                            submission.requestUnlock(
                                    by.actor(), Opinion.required(by.reason()), by.at()));
            case Unlocked by ->
                    moved(submission.unlock(by.actor(), Opinion.required(by.reason()), by.at()));
            case UnlockRefused by ->
                    moved(
                            submission.refuseUnlock(
                                    by.actor(), Opinion.required(by.reason()), by.at()));
        }
    }

    private Approval approval(Approved by) {
        return new Approval(Opinion.optional(by.opinion()), submission.toConfirm());
    }

    private void sendBack(SentBack by) {
        Transition transition = submission.sendBack(by.actor(), chain, by.back(), by.at());
        submission = transition.after();
        entries.add(
                JournalEntry.remarking(
                        transition,
                        remarks.take(contents, by.back().remarks(), transition.event())));
    }

    private void fill(Filled filled) {
        submission.saveDraft(filled.actor(), filled.at()).ifPresent(this::moved);
        for (Map.Entry<String, FormData> form : filled.forms().entrySet()) {
            contents = contents.filled(contents.form(form.getKey()).orElseThrow(), form.getValue());
        }
        contents = contents.explained(filled.explanations());
        lastFilled = filled;
    }

    private void submit(Function<Examined, Transition> submitting) {
        Evaluation evaluation = Examination.evaluateNow(contents);
        Transition transition = submitting.apply(examination.judge(contents, evaluation));
        submission = transition.after();
        entries.add(JournalEntry.freezing(transition, evaluation.submission()));
    }

    private void moved(Transition transition) {
        submission = transition.after();
        entries.add(JournalEntry.of(transition));
    }
}
