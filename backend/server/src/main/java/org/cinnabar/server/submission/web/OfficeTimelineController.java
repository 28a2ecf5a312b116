package org.cinnabar.server.submission.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.cinnabar.server.collection.ReportingTime;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.submission.OfficeActFilter;
import org.cinnabar.server.submission.OfficeTimeline;
import org.cinnabar.server.submission.OfficeTimelines;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** What an office did, day by day (机构办理记录): the own one, or one below it. */
@RestController
class OfficeTimelineController {

    private static final int DEEPEST = 20_000;

    private final OfficeTimelines timelines;
    private final Clock clock;

    OfficeTimelineController(OfficeTimelines timelines, Clock clock) {
        this.timelines = timelines;
        this.clock = clock;
    }

    @GetMapping("/api/office-timeline")
    @AllowedTo(Role.REVIEWER)
    Mono<OfficeTimeline> page(
            Authority caller,
            @RequestParam(required = false) @Nullable UUID office,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") @Min(0) @Max(DEEPEST) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        if (page * size > DEEPEST) {
            throw new ProblemException(Problem.BAD_REQUEST, "page * size > " + DEEPEST);
        }
        UUID own = Objects.requireNonNull(caller.officeId());
        OfficeActFilter filter =
                OfficeActFilter.of(
                        Objects.requireNonNullElse(office, own),
                        from,
                        to,
                        person,
                        q,
                        ReportingTime.today(clock));
        return timelines.page(filter, Objects.requireNonNull(caller.officePath()), page, size);
    }
}
