package org.cinnabar.server.submission.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.submission.Approval;
import org.cinnabar.server.submission.Destination;
import org.cinnabar.server.submission.NewRemark;
import org.cinnabar.server.submission.Opinion;
import org.cinnabar.server.submission.Place;
import org.cinnabar.server.submission.Return;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.workflow.HandOvers;
import org.cinnabar.server.submission.workflow.SubmissionWorkflow;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What offices do with a submission (审核操作). */
@RestController
@RequestMapping("/api/submissions/{id}")
class ReviewController {

    private final SubmissionWorkflow workflow;
    private final HandOvers handOvers;
    private final SubmissionViews views;

    ReviewController(SubmissionWorkflow workflow, HandOvers handOvers, SubmissionViews views) {
        this.workflow = workflow;
        this.handOvers = handOvers;
        this.views = views;
    }

    @PostMapping("/approve")
    @AllowedTo(Role.REVIEWER)
    Mono<SubmissionDetail> approve(
            @PathVariable UUID id, @Valid @RequestBody Approve approve, Authority caller) {
        return shown(
                workflow.approve(
                        id, approve.version(), approve.approval(), Acting.forOffice(caller)),
                caller);
    }

    @PostMapping("/send-back")
    @AllowedTo(Role.REVIEWER)
    Mono<SubmissionDetail> sendBack(
            @PathVariable UUID id, @Valid @RequestBody SendBack sendBack, Authority caller) {
        return shown(
                workflow.sendBack(
                        id, sendBack.version(), sendBack.back(), Acting.forOffice(caller)),
                caller);
    }

    @PostMapping("/submit-on-behalf")
    @AllowedTo(Role.REVIEWER)
    Mono<SubmissionDetail> submitOnBehalf(
            @PathVariable UUID id, @Valid @RequestBody Reasoned asked, Authority caller) {
        return shown(
                workflow.submitOnBehalf(
                        id, asked.version(), asked.opinion(), Acting.forOffice(caller)),
                caller);
    }

    @PostMapping("/lock")
    @AllowedTo(Role.REVIEWER)
    Mono<SubmissionDetail> lock(
            @PathVariable UUID id, @Valid @RequestBody Reasoned asked, Authority caller) {
        return shown(
                workflow.lock(id, asked.version(), asked.opinion(), Acting.forOffice(caller)),
                caller);
    }

    @PostMapping("/request-unlock")
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER})
    Mono<SubmissionDetail> requestUnlock(
            @PathVariable UUID id, @Valid @RequestBody Reasoned asked, Authority caller) {
        return shown(
                workflow.requestUnlock(
                        id, asked.version(), asked.opinion(), Acting.forUnitOrOffice(caller)),
                caller);
    }

    @PostMapping("/unlock")
    @AllowedTo(Role.REVIEWER)
    Mono<SubmissionDetail> unlock(
            @PathVariable UUID id, @Valid @RequestBody Reasoned asked, Authority caller) {
        return shown(
                workflow.unlock(id, asked.version(), asked.opinion(), Acting.forOffice(caller)),
                caller);
    }

    @PostMapping("/refuse-unlock")
    @AllowedTo(Role.REVIEWER)
    Mono<SubmissionDetail> refuseUnlock(
            @PathVariable UUID id, @Valid @RequestBody Reasoned asked, Authority caller) {
        return shown(
                workflow.refuseUnlock(
                        id, asked.version(), asked.opinion(), Acting.forOffice(caller)),
                caller);
    }

    @PostMapping("/drop")
    @AllowedTo(Role.REVIEWER)
    Mono<SubmissionDetail> drop(
            @PathVariable UUID id, @Valid @RequestBody Reasoned asked, Authority caller) {
        return shown(
                workflow.drop(id, asked.version(), asked.opinion(), Acting.forOffice(caller)),
                caller);
    }

    @PostMapping("/reinstate")
    @AllowedTo(Role.REVIEWER)
    Mono<SubmissionDetail> reinstate(
            @PathVariable UUID id, @Valid @RequestBody Reasoned asked, Authority caller) {
        return shown(
                workflow.reinstate(id, asked.version(), asked.opinion(), Acting.forOffice(caller)),
                caller);
    }

    @PostMapping("/hand-over")
    @AllowedTo(Role.REVIEWER)
    Mono<SubmissionDetail> handOver(
            @PathVariable UUID id, @Valid @RequestBody HandOver asked, Authority caller) {
        return shown(
                handOvers.handOver(
                        id,
                        asked.version(),
                        asked.office(),
                        Boolean.TRUE.equals(asked.register()),
                        asked.opinion(),
                        Acting.forOffice(caller)),
                caller);
    }

    private Mono<SubmissionDetail> shown(Mono<Submission> done, Authority caller) {
        return done.flatMap(submission -> views.detail(submission, caller));
    }

    /**
     * An approval, with an opinion if there is one (审核通过).
     *
     * @param confirmed the quasi-mandatory findings whose explanation the office confirms
     */
    record Approve(
            @NotNull Integer version, @Nullable String opinion, @Nullable Set<String> confirmed) {

        Approval approval() {
            return new Approval(
                    Opinion.optional(opinion), Objects.requireNonNullElse(confirmed, Set.of()));
        }
    }

    /** Sending back (退回): why, where to (the unit unless said otherwise), about what. */
    record SendBack(
            @NotNull Integer version,
            @Nullable String opinion,
            @Nullable Destination to,
            @Nullable List<String> forms,
            @Nullable @Size(max = MOST_REMARKS) List<@Valid CellRemark> remarks) {

        private static final int MOST_REMARKS = 500;

        Return back() {
            return new Return(
                    Objects.requireNonNullElse(to, Destination.UNIT),
                    Opinion.required(opinion),
                    Objects.requireNonNullElse(forms, List.of()),
                    remarks == null
                            ? List.of()
                            : remarks.stream().map(CellRemark::remark).toList());
        }
    }

    /**
     * What is wrong with one cell (修改意见).
     *
     * @param table the floating table, with the row counted from 0; neither for a fixed cell
     * @param cell key of the fixed cell, or of the floating table's column
     */
    record CellRemark(
            @NotNull String form,
            @Nullable String table,
            @Nullable Integer row,
            @NotNull String cell,
            @NotNull String text) {

        NewRemark remark() {
            return new NewRemark(new Place(form, table, row, cell), Opinion.required(text));
        }
    }

    /**
     * To which office a submission is given, and why (移交).
     *
     * @param register whether the unit belongs to that office in the register from now on
     */
    record HandOver(
            @NotNull Integer version,
            @NotNull UUID office,
            @Nullable Boolean register,
            @Nullable String opinion) {}

    /** The version somebody has seen, and the reason of what is asked (操作理由). */
    record Reasoned(@NotNull Integer version, @Nullable String opinion) {}
}
