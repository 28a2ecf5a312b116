package org.cinnabar.server.crosscheck.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.cinnabar.server.crosscheck.CrossFilter;
import org.cinnabar.server.crosscheck.Explaining;
import org.cinnabar.server.crosscheck.Verdict;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.submission.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.util.Objects;
import java.util.UUID;

/** How reports fit together across units (跨企业审核), for both units and their offices. */
@RestController
class CrossCheckController {

    private static final int DEEPEST = 20_000;

    private final Submissions submissions;
    private final Offices offices;
    private final CrossCheckViews views;
    private final Explaining explaining;

    CrossCheckController(
            Submissions submissions,
            Offices offices,
            CrossCheckViews views,
            Explaining explaining) {
        this.submissions = submissions;
        this.offices = offices;
        this.views = views;
        this.explaining = explaining;
    }

    @GetMapping("/api/submissions/{id}/cross-checks")
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER, Role.ANALYST})
    Mono<CrossCheckReport> ofSubmission(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Verdict verdict,
            @RequestParam(defaultValue = "0") @Min(0) @Max(DEEPEST) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.LARGEST) int size,
            Authority caller) {
        return submissions
                .byId(id)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)))
                .flatMap(
                        submission ->
                                views.report(
                                        submission.filing().scheme(),
                                        CrossFilter.of(id, verdict),
                                        page,
                                        size,
                                        caller));
    }

    @GetMapping("/api/cross-checks")
    @AllowedTo({Role.REVIEWER, Role.ANALYST})
    Mono<CrossCheckReport> list(
            @RequestParam String scheme,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String check,
            @RequestParam(required = false) @Nullable Verdict verdict,
            @RequestParam(required = false) @Nullable UUID office,
            @RequestParam(defaultValue = "0") @Min(0) @Max(DEEPEST) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.LARGEST) int size,
            Authority caller) {
        return path(office, caller)
                .map(path -> new CrossFilter(null, scheme, period, check, verdict, path))
                .flatMap(filter -> views.report(scheme, filter, page, size, caller));
    }

    @PutMapping("/api/cross-checks/{id}/explanation")
    @AllowedTo(Role.UNIT_CLERK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> explain(
            @PathVariable UUID id,
            @Valid @RequestBody CrossExplanationText explanation,
            Authority caller) {
        UUID unit = Objects.requireNonNull(caller.unitId());
        return explaining.explain(id, unit, explanation.text(), caller.username());
    }

    /** The own office's path unless the filter names another. */
    private Mono<String> path(@Nullable UUID office, Authority caller) {
        return office == null
                ? Mono.just(Objects.requireNonNull(caller.officePath()))
                : offices.byId(office)
                        .map(Office::path)
                        .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)));
    }

    /** Why a unit differs from another (核实说明). */
    record CrossExplanationText(@NotNull @Size(max = 1000) String text) {}
}
