package org.cinnabar.server.submission.changeover;

import org.cinnabar.server.platform.PassingTrouble;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.filling.Carrying;
import org.cinnabar.server.submission.filling.Contents;
import org.cinnabar.server.submission.filling.FormCarrying;
import org.cinnabar.server.submission.filling.SubmissionContents;
import org.cinnabar.server.submission.workflow.Examination;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;

/** Finds out what a changeover would mean to a submission (换版预览), writing nothing. */
@Component
class ChangeoverExamination {

    private final FormCarrying carrying;
    private final SubmissionContents contents;
    private final Examination examination;

    ChangeoverExamination(
            FormCarrying carrying, SubmissionContents contents, Examination examination) {
        this.carrying = carrying;
        this.contents = contents;
        this.examination = examination;
    }

    Mono<ExaminedSubmission> of(Submission submission, Changeover changeover) {
        return carrying.plan(submission, changeover.toVersion(), "")
                .flatMap(planned -> examined(submission, planned))
                .onErrorResume(
                        failure -> !PassingTrouble.is(failure),
                        refused -> Mono.just(ExaminedSubmission.refused(submission, refused)));
    }

    private Mono<ExaminedSubmission> examined(Submission submission, Carrying planned) {
        return findings(submission, planned.contents())
                .map(
                        findings ->
                                new ExaminedSubmission(
                                        submission, planned.carried(), findings, null));
    }

    /** Where nobody has written anything, no finding says anything. */
    private Mono<List<NewFinding>> findings(Submission submission, @Nullable Contents after) {
        return after == null
                ? Mono.just(List.of())
                : Mono.zip(
                                contents.of(submission).flatMap(examination::evaluate),
                                examination.evaluate(after))
                        .map(both -> NewFinding.between(both.getT1(), both.getT2()));
    }
}
