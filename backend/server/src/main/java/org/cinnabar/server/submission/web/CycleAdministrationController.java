package org.cinnabar.server.submission.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.cinnabar.server.collection.CycleAdministration;
import org.cinnabar.server.collection.CyclePreview;
import org.cinnabar.server.collection.CyclePreviews;
import org.cinnabar.server.collection.NewCycle;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What an office changes in the cycles it has opened (期次管理). */
@RestController
@RequestMapping("/api/cycles")
class CycleAdministrationController {

    private final CycleAdministration administration;
    private final CyclePreviews previews;

    CycleAdministrationController(CycleAdministration administration, CyclePreviews previews) {
        this.administration = administration;
        this.previews = previews;
    }

    /** What opening a cycle would do; nothing is written. */
    @GetMapping("/preview")
    @AllowedTo(Role.REVIEWER)
    Mono<CyclePreview> preview(
            @RequestParam String scheme,
            @RequestParam String version,
            @RequestParam String period,
            Authority caller) {
        return previews.of(
                new NewCycle(scheme, version, period, Objects.requireNonNull(caller.officeId())));
    }

    @PostMapping("/{id}/extend")
    @AllowedTo(Role.REVIEWER)
    Mono<Extended> extend(
            @PathVariable UUID id, @Valid @RequestBody Extend asked, Authority caller) {
        return administration
                .extend(
                        id,
                        asked.office(),
                        Objects.requireNonNullElse(asked.units(), List.of()),
                        asked.deadline(),
                        asked.reason(),
                        Acting.forCycle(caller))
                .map(Extended::new);
    }

    @PostMapping("/{id}/allow-late")
    @AllowedTo(Role.REVIEWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> allowLate(
            @PathVariable UUID id, @Valid @RequestBody AllowLate asked, Authority caller) {
        return administration
                .allowLate(id, asked.allowed(), asked.reason(), Acting.forCycle(caller))
                .then();
    }

    @PostMapping("/{id}/close")
    @AllowedTo(Role.REVIEWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> close(@PathVariable UUID id, @Valid @RequestBody Reason asked, Authority caller) {
        return administration.close(id, asked.reason(), Acting.forCycle(caller)).then();
    }

    @PostMapping("/{id}/reopen")
    @AllowedTo(Role.REVIEWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> reopen(@PathVariable UUID id, @Valid @RequestBody Reason asked, Authority caller) {
        return administration.reopen(id, asked.reason(), Acting.forCycle(caller)).then();
    }

    /** More time (延期) for these units, for all below an office, or without either for all. */
    record Extend(
            @NotNull LocalDate deadline,
            @NotBlank @Size(max = 2_000) String reason,
            @Nullable UUID office,
            @Nullable @Size(max = 1_000) List<UUID> units) {}

    /** How many units have more time now (延期结果). */
    record Extended(int units) {}

    /** Whether late submissions are taken (逾期上报). */
    record AllowLate(@NotNull Boolean allowed, @NotBlank String reason) {}

    /** Why a cycle is changed (理由). */
    record Reason(@NotBlank String reason) {}
}
