package org.cinnabar.server.submission.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.cinnabar.server.collection.CoverageBoard;
import org.cinnabar.server.collection.CoverageCorrections;
import org.cinnabar.server.collection.LevelByLevelDispatch;
import org.cinnabar.server.collection.PassedOn;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Page;
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

import java.util.Objects;
import java.util.UUID;

/** The coverage of a cycle (填报范围): looked at, corrected and passed on by each office (逐级下发). */
@RestController
@RequestMapping("/api/cycles/{id}")
class CoverageController {

    private static final int LONGEST_REASON = 2_000;

    private final CoverageBoard board;
    private final CoveredUnitViews units;
    private final CoverageCorrections corrections;
    private final LevelByLevelDispatch dispatch;

    CoverageController(
            CoverageBoard board,
            CoveredUnitViews units,
            CoverageCorrections corrections,
            LevelByLevelDispatch dispatch) {
        this.board = board;
        this.units = units;
        this.corrections = corrections;
        this.dispatch = dispatch;
    }

    @GetMapping("/coverage")
    @AllowedTo(Role.REVIEWER)
    Mono<CoverageView> coverage(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID office,
            Authority caller) {
        return board.of(id, office, path(caller)).map(state -> CoverageView.of(state, caller));
    }

    /** The units that report to an office itself. */
    @GetMapping("/coverage/units")
    @AllowedTo(Role.REVIEWER)
    Mono<Page<CoveredUnitView>> coveredUnits(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID office,
            @RequestParam(defaultValue = "0") @Min(0) @Max(20_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.LARGEST) int size,
            Authority caller) {
        return board.units(id, office, path(caller), page, size)
                .flatMap(found -> units.of(id, found));
    }

    @PostMapping("/pass-on")
    @AllowedTo(Role.REVIEWER)
    Mono<PassedOn> passOn(
            @PathVariable UUID id, @Valid @RequestBody PassOn asked, Authority caller) {
        return dispatch.passOn(
                id,
                asked.office(),
                Objects.requireNonNullElse(asked.allBelow(), false),
                Acting.forCycle(caller));
    }

    @PostMapping("/units")
    @AllowedTo(Role.REVIEWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> addUnit(@PathVariable UUID id, @Valid @RequestBody AddUnit asked, Authority caller) {
        return corrections.add(id, asked.unit(), asked.reason(), Acting.forCycle(caller));
    }

    @PostMapping("/units/{unit}/drop")
    @AllowedTo(Role.REVIEWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> dropUnit(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @Valid @RequestBody DropUnit asked,
            Authority caller) {
        return corrections.drop(id, unit, asked.reason(), Acting.forCycle(caller));
    }

    private static String path(Authority caller) {
        return Objects.requireNonNull(caller.officePath());
    }

    /**
     * Which office passes on (下发): the caller's own if none is named.
     *
     * @param allBelow whether all offices below it do so as well
     */
    record PassOn(@Nullable UUID office, @Nullable Boolean allBelow) {}

    /** A unit to be asked as well (补充下发). */
    record AddUnit(@NotNull UUID unit, @NotBlank @Size(max = LONGEST_REASON) String reason) {}

    /** Why a unit is left out (移出理由). */
    record DropUnit(@NotBlank @Size(max = LONGEST_REASON) String reason) {}
}
