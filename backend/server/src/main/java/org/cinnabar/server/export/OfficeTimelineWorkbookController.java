package org.cinnabar.server.export;

import org.cinnabar.server.collection.ReportingTime;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Blocking;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.submission.OfficeActFilter;
import org.cinnabar.server.submission.OfficeTimeline;
import org.cinnabar.server.submission.OfficeTimelines;
import org.cinnabar.server.workbook.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** What an office did, as a workbook (导出机构办理记录). */
@RestController
class OfficeTimelineWorkbookController {

    private final OfficeTimelines timelines;
    private final Blocking blocking;
    private final Clock clock;

    OfficeTimelineWorkbookController(OfficeTimelines timelines, Blocking blocking, Clock clock) {
        this.timelines = timelines;
        this.blocking = blocking;
        this.clock = clock;
    }

    @GetMapping(path = "/api/office-timeline/workbook", produces = WorkbookFile.XLSX)
    @AllowedTo(Role.REVIEWER)
    Mono<ResponseEntity<byte[]>> workbook(
            Authority caller,
            @RequestParam(required = false) @Nullable UUID office,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "ZH") Language language) {
        UUID own = Objects.requireNonNull(caller.officeId());
        OfficeActFilter filter =
                OfficeActFilter.of(
                        Objects.requireNonNullElse(office, own),
                        from,
                        to,
                        person,
                        q,
                        ReportingTime.today(clock));
        return timelines
                .whole(filter, Objects.requireNonNull(caller.officePath()))
                .flatMap(
                        timeline ->
                                blocking.run(() -> OfficeTimelineTable.of(timeline, language))
                                        .map(bytes -> file(timeline, bytes)));
    }

    private static ResponseEntity<byte[]> file(OfficeTimeline timeline, byte[] bytes) {
        return WorkbookFile.of(
                "%s_%s_%s.xlsx".formatted(timeline.office().code(), timeline.from(), timeline.to()),
                bytes);
    }
}
