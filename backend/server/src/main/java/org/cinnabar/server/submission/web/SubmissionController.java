package org.cinnabar.server.submission.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.submission.History;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.submission.workflow.SubmissionWorkflow;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.UUID;

/** A submission, what is done to it, and what was (报送数据与流程). */
@RestController
@RequestMapping("/api/submissions/{id}")
class SubmissionController {

    private final Submissions submissions;
    private final History history;
    private final SubmissionWorkflow workflow;
    private final SubmissionViews views;

    SubmissionController(
            Submissions submissions,
            History history,
            SubmissionWorkflow workflow,
            SubmissionViews views) {
        this.submissions = submissions;
        this.history = history;
        this.workflow = workflow;
        this.views = views;
    }

    @GetMapping
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER, Role.ANALYST})
    Mono<SubmissionDetail> detail(@PathVariable UUID id, Authority caller) {
        return visible(id).flatMap(submission -> views.detail(submission, caller));
    }

    @GetMapping("/history")
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER, Role.ANALYST})
    Mono<List<HistoryEntry>> history(@PathVariable UUID id) {
        return visible(id).flatMap(submission -> views.history(history.of(id)));
    }

    @PostMapping("/sign")
    @AllowedTo(Role.UNIT_CLERK)
    Mono<SubmissionDetail> sign(
            @PathVariable UUID id, @Valid @RequestBody SubmissionVersion seen, Authority caller) {
        return workflow.sign(id, seen.version(), Acting.forUnit(caller))
                .flatMap(submission -> views.detail(submission, caller));
    }

    @PostMapping("/submit")
    @AllowedTo(Role.UNIT_CLERK)
    Mono<SubmissionDetail> submit(
            @PathVariable UUID id, @Valid @RequestBody SubmissionVersion seen, Authority caller) {
        return workflow.submit(id, seen.version(), Acting.forUnit(caller))
                .flatMap(submission -> views.detail(submission, caller));
    }

    @PostMapping("/withdraw")
    @AllowedTo(Role.UNIT_CLERK)
    Mono<SubmissionDetail> withdraw(
            @PathVariable UUID id, @Valid @RequestBody SubmissionVersion seen, Authority caller) {
        return workflow.withdraw(id, seen.version(), Acting.forUnit(caller))
                .flatMap(submission -> views.detail(submission, caller));
    }

    private Mono<Submission> visible(UUID id) {
        return submissions
                .byId(id)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)));
    }

    /** The version of a submission that an actor has seen (所见版本). */
    record SubmissionVersion(@NotNull Integer version) {}
}
