package org.cinnabar.server.aggregation.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.cinnabar.server.aggregation.SummaryForm;
import org.cinnabar.server.aggregation.SummaryForms;
import org.cinnabar.server.aggregation.SummaryUnit;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.util.Objects;
import java.util.UUID;

/** The summary forms of a cycle (综合表), office by office. */
@RestController
@RequestMapping("/api/cycles/{id}/summaries/{form}")
class SummaryController {

    private final SummaryForms summaries;

    SummaryController(SummaryForms summaries) {
        this.summaries = summaries;
    }

    @GetMapping
    @AllowedTo({Role.REVIEWER, Role.ANALYST})
    Mono<SummaryForm> summary(
            @PathVariable UUID id,
            @PathVariable String form,
            @RequestParam(required = false) @Nullable UUID office,
            Authority caller) {
        return summaries.of(id, form, office(office, caller), below(caller));
    }

    /** The units behind a total. */
    @GetMapping("/units")
    @AllowedTo({Role.REVIEWER, Role.ANALYST})
    Mono<Page<SummaryUnit>> summedUnits(
            @PathVariable UUID id,
            @PathVariable String form,
            @RequestParam String column,
            @RequestParam(required = false) @Nullable UUID office,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size,
            Authority caller) {
        return summaries.units(id, form, column, office(office, caller), below(caller), page, size);
    }

    private static UUID office(@Nullable UUID office, Authority caller) {
        return office == null ? Objects.requireNonNull(caller.officeId()) : office;
    }

    private static String below(Authority caller) {
        return Objects.requireNonNull(caller.officePath());
    }
}
