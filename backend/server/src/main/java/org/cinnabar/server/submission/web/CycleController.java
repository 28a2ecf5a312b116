package org.cinnabar.server.submission.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.collection.Cycle;
import org.cinnabar.server.collection.Cycles;
import org.cinnabar.server.collection.Deadlines;
import org.cinnabar.server.collection.Dispatch;
import org.cinnabar.server.collection.DispatchMode;
import org.cinnabar.server.collection.NewCycle;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.organization.OfficeLevel;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.scheme.Schemes;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The collection cycles (调查期次) a caller has to do with, and opening one. */
@RestController
class CycleController {

    private final Cycles cycles;
    private final Dispatch dispatch;
    private final Submissions submissions;
    private final Schemes schemes;

    CycleController(Cycles cycles, Dispatch dispatch, Submissions submissions, Schemes schemes) {
        this.cycles = cycles;
        this.dispatch = dispatch;
        this.submissions = submissions;
        this.schemes = schemes;
    }

    @GetMapping("/api/cycles")
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER, Role.ANALYST, Role.SYSTEM_ADMINISTRATOR})
    Mono<List<CycleView>> list(Authority caller) {
        return own(caller)
                .flatMap(
                        own ->
                                cycles.all()
                                        .concatMap(cycle -> view(cycle, own, caller))
                                        .collectList());
    }

    @PostMapping("/api/cycles")
    @AllowedTo(Role.REVIEWER)
    @ResponseStatus(HttpStatus.CREATED)
    Mono<CycleView> open(@Valid @RequestBody OpenCycle wanted, Authority caller) {
        if (caller.officeLevel() != OfficeLevel.COUNTRY
                && caller.officeLevel() != OfficeLevel.PROVINCE) {
            return Mono.error(new ProblemException(Problem.FORBIDDEN));
        }
        NewCycle cycle =
                new NewCycle(
                        wanted.scheme(),
                        wanted.version(),
                        wanted.period(),
                        Objects.requireNonNull(caller.officeId()),
                        wanted.deadlines(),
                        Objects.requireNonNullElse(wanted.dispatch(), DispatchMode.AT_ONCE));
        return dispatch.open(cycle, caller.username())
                .flatMap(opened -> view(opened, Map.of(), caller));
    }

    /** The clerk's unit's submissions by cycle; nothing for others. */
    private Mono<Map<UUID, Submission>> own(Authority caller) {
        UUID unit = caller.unitId();
        return unit == null
                ? Mono.just(Map.of())
                : submissions.ofUnit(unit).collectMap(submission -> submission.filing().cycleId());
    }

    private Mono<CycleView> view(Cycle cycle, Map<UUID, Submission> own, Authority caller) {
        boolean administered =
                caller.role() == Role.REVIEWER && cycle.officeId().equals(caller.officeId());
        return schemes.find(cycle.scheme(), cycle.version())
                .map(scheme -> scheme.definition().title())
                .defaultIfEmpty(LocalizedText.same(cycle.scheme()))
                .map(title -> CycleView.of(cycle, title, own.get(cycle.id()), administered));
    }

    /**
     * A cycle to be opened for the units below the caller's office (开通期次).
     *
     * @param deadlines absent for those that follow from the scheme
     * @param dispatch absent for all at once
     */
    record OpenCycle(
            @NotBlank String scheme,
            @NotBlank String version,
            @NotBlank String period,
            @Nullable Deadlines deadlines,
            @Nullable DispatchMode dispatch) {}
}
