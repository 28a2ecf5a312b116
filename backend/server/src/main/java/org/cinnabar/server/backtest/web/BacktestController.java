package org.cinnabar.server.backtest.web;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.cinnabar.server.aggregation.Populations.PeriodCount;
import org.cinnabar.server.backtest.Backtests;
import org.cinnabar.server.backtest.Results;
import org.cinnabar.server.backtest.RunResult;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.UUID;

/** A draft check over the accepted reports of past periods (回溯试算). */
@RestController
@RequestMapping("/api/backtests")
class BacktestController {

    private final Backtests backtests;
    private final Results results;

    BacktestController(Backtests backtests, Results results) {
        this.backtests = backtests;
        this.results = results;
    }

    /** Ordering again with the same key answers the first run. */
    @PostMapping
    @AllowedTo({Role.SCHEME_DESIGNER, Role.REVIEWER})
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<BacktestView> order(
            @RequestHeader("Idempotency-Key") @Size(min = 8, max = 100) String key,
            @Valid @RequestBody BacktestOrder asked,
            Authority caller) {
        return backtests.order(key, asked.order(), caller).map(run -> BacktestView.of(run, caller));
    }

    @GetMapping
    @AllowedTo({Role.SCHEME_DESIGNER, Role.REVIEWER})
    Flux<BacktestView> latest(Authority caller) {
        return backtests.latest(caller).map(run -> BacktestView.of(run, caller));
    }

    /** The periods that can be examined. */
    @GetMapping("/periods")
    @AllowedTo({Role.SCHEME_DESIGNER, Role.REVIEWER})
    Flux<PeriodCount> periods(@RequestParam String scheme, Authority caller) {
        return backtests.periods(scheme, caller);
    }

    @GetMapping("/{id}")
    @AllowedTo({Role.SCHEME_DESIGNER, Role.REVIEWER})
    Mono<BacktestView> progress(@PathVariable UUID id, Authority caller) {
        return backtests.byId(id, caller).map(run -> BacktestView.of(run, caller));
    }

    /** What was found so far, also while the run goes on. */
    @GetMapping("/{id}/result")
    @AllowedTo({Role.SCHEME_DESIGNER, Role.REVIEWER})
    Mono<RunResult> result(@PathVariable UUID id, Authority caller) {
        return backtests.byId(id, caller).flatMap(results::of);
    }

    @PostMapping("/{id}/cancel")
    @AllowedTo({Role.SCHEME_DESIGNER, Role.REVIEWER})
    Mono<BacktestView> cancel(@PathVariable UUID id, Authority caller) {
        return backtests.cancel(id, caller).map(run -> BacktestView.of(run, caller));
    }

    @PostMapping("/{id}/resume")
    @AllowedTo({Role.SCHEME_DESIGNER, Role.REVIEWER})
    Mono<BacktestView> resume(@PathVariable UUID id, Authority caller) {
        return backtests.resume(id, caller).map(run -> BacktestView.of(run, caller));
    }

    /** What is to be tried over which periods (试算要求). */
    @Schema(name = "BacktestOrder")
    record BacktestOrder(
            @NotBlank String scheme,
            @NotBlank String version,
            @NotEmpty @Size(max = 120) List<@Pattern(regexp = "[0-9A-Z-]{4,10}") String> periods,
            @NotBlank @Size(max = 20_000) String source) {

        Backtests.Order order() {
            return new Backtests.Order(scheme, version, periods, source);
        }
    }
}
