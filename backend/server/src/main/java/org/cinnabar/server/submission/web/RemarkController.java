package org.cinnabar.server.submission.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.submission.filling.Correction;
import org.cinnabar.server.submission.filling.Corrections;
import org.cinnabar.server.submission.filling.RemarkAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.UUID;

/** Remarks on cells, their answers, and what was changed after a return (修改意见, 修改留痕). */
@RestController
@RequestMapping("/api/submissions/{id}")
class RemarkController {

    private final Submissions submissions;
    private final RemarkViews remarks;
    private final RemarkAnswers answers;
    private final Corrections corrections;

    RemarkController(
            Submissions submissions,
            RemarkViews remarks,
            RemarkAnswers answers,
            Corrections corrections) {
        this.submissions = submissions;
        this.remarks = remarks;
        this.answers = answers;
        this.corrections = corrections;
    }

    @GetMapping("/remarks")
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER, Role.ANALYST})
    Mono<List<RemarkView>> remarks(@PathVariable UUID id) {
        return visible(id).then(remarks.of(id));
    }

    @PutMapping("/remarks/{remark}/answer")
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> answer(
            @PathVariable UUID id,
            @PathVariable UUID remark,
            @Valid @RequestBody RemarkAnswer answer,
            Authority caller) {
        return answers.answer(id, remark, answer.text(), Acting.forUnitOrOffice(caller));
    }

    @GetMapping("/corrections")
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER, Role.ANALYST})
    Mono<List<Correction>> corrections(@PathVariable UUID id) {
        return visible(id).then(corrections.of(id).collectList());
    }

    private Mono<Submission> visible(UUID id) {
        return submissions
                .byId(id)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)));
    }

    /** How a remark was dealt with (修改答复). */
    record RemarkAnswer(@NotNull String text) {}
}
