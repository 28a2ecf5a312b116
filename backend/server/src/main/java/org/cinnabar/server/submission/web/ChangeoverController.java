package org.cinnabar.server.submission.web;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.submission.changeover.Changeover;
import org.cinnabar.server.submission.changeover.ChangeoverFigures;
import org.cinnabar.server.submission.changeover.ChangeoverOrders;
import org.cinnabar.server.submission.changeover.PassedChangeover;
import org.cinnabar.server.submission.changeover.RefusedSubmission;
import org.cinnabar.server.submission.changeover.UnitValue;
import org.cinnabar.server.submission.filling.CarriedValue.Fate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.UUID;

/** Open submissions move to a corrected version of their scheme (换版). */
@RestController
class ChangeoverController {

    private final ChangeoverOrders orders;
    private final Submissions submissions;

    ChangeoverController(ChangeoverOrders orders, Submissions submissions) {
        this.orders = orders;
        this.submissions = submissions;
    }

    /** Begins to examine; ordering again with the same key answers the first changeover. */
    @PostMapping("/api/cycles/{id}/changeovers")
    @AllowedTo(Role.REVIEWER)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<ChangeoverView> examine(
            @RequestHeader("Idempotency-Key") @Size(min = 8, max = 100) String key,
            @PathVariable UUID id,
            @Valid @RequestBody CorrectedVersion wanted,
            Authority caller) {
        return orders.examine(key, id, wanted.version(), Acting.forOffice(caller))
                .map(it -> view(it, caller));
    }

    @GetMapping("/api/cycles/{id}/changeovers")
    @AllowedTo(Role.REVIEWER)
    Flux<ChangeoverView> ofCycle(@PathVariable UUID id, Authority caller) {
        return orders.of(id).map(it -> view(it, caller));
    }

    @GetMapping("/api/changeovers/{id}")
    @AllowedTo(Role.REVIEWER)
    Mono<ChangeoverView> progress(@PathVariable UUID id, Authority caller) {
        return orders.byId(id).map(it -> view(it, caller));
    }

    /** What it means, or has meant; also while it goes on. */
    @GetMapping("/api/changeovers/{id}/figures")
    @AllowedTo(Role.REVIEWER)
    Mono<ChangeoverFigures> figures(@PathVariable UUID id) {
        return orders.figures(id);
    }

    /** The values with that fate, unit by unit. */
    @GetMapping("/api/changeovers/{id}/values")
    @AllowedTo(Role.REVIEWER)
    Mono<Page<UnitValue>> values(
            @PathVariable UUID id,
            @RequestParam Fate fate,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return orders.values(id, fate, page, size);
    }

    /** The submissions that cannot follow, with the problem that says why. */
    @GetMapping("/api/changeovers/{id}/refused")
    @AllowedTo(Role.REVIEWER)
    Mono<Page<RefusedSubmission>> refused(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return orders.refused(id, page, size);
    }

    @PostMapping("/api/changeovers/{id}/carry-out")
    @AllowedTo(Role.REVIEWER)
    Mono<ChangeoverView> carryOut(
            @PathVariable UUID id, @Valid @RequestBody CarryOut asked, Authority caller) {
        return orders.carryOut(id, asked.reason(), Acting.forOffice(caller))
                .map(it -> view(it, caller));
    }

    @PostMapping("/api/changeovers/{id}/cancel")
    @AllowedTo(Role.REVIEWER)
    Mono<ChangeoverView> cancel(@PathVariable UUID id, Authority caller) {
        return orders.cancel(id, Acting.forOffice(caller)).map(it -> view(it, caller));
    }

    @PostMapping("/api/changeovers/{id}/resume")
    @AllowedTo(Role.REVIEWER)
    Mono<ChangeoverView> resume(@PathVariable UUID id, Authority caller) {
        return orders.resume(id, Acting.forOffice(caller)).map(it -> view(it, caller));
    }

    /** What changeovers did to a submission, with every value that did not stay as it was. */
    @GetMapping("/api/submissions/{id}/changeovers")
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER, Role.ANALYST})
    Flux<PassedChangeover> ofSubmission(@PathVariable UUID id) {
        return submissions
                .byId(id)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)))
                .flatMapMany(submission -> orders.passed(submission.id()));
    }

    private static ChangeoverView view(Changeover changeover, Authority reader) {
        return ChangeoverView.of(changeover, reader.officeId());
    }

    /** The version that is to take the place of the cycle's (更正版本). */
    @Schema(name = "CorrectedVersion")
    record CorrectedVersion(@NotBlank @Size(max = 100) String version) {}

    /** Why the version is changed (换版理由). */
    record CarryOut(@Nullable String reason) {}
}
