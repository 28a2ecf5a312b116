package org.cinnabar.server.submission.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.submission.QueueFilter;
import org.cinnabar.server.submission.workflow.Reminders;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.util.UUID;

/** Reminds units of what they have not submitted (催报). */
@RestController
class ReminderController {

    private final Reminders reminders;
    private final OfficePaths paths;

    ReminderController(Reminders reminders, OfficePaths paths) {
        this.reminders = reminders;
        this.paths = paths;
    }

    /** Reminds one unit, those of an area, or all of a cycle; each once a day. */
    @PostMapping("/api/reminders")
    @AllowedTo(Role.REVIEWER)
    Mono<Reminded> remind(@Valid @RequestBody Remind asked, Authority caller) {
        return paths.of(asked.office())
                .map(path -> asked.filter(path.orElse(null)))
                .flatMap(filter -> reminders.remind(filter, asked.text(), Acting.forOffice(caller)))
                .map(Reminded::new);
    }

    /**
     * Whom to remind (催报范围): what they have to submit in a cycle.
     *
     * @param q a unit's name or credit code, as in the list of submissions
     */
    record Remind(
            @NotNull UUID cycle,
            @Nullable UUID office,
            @Nullable String region,
            @Nullable String q,
            @Nullable @Size(max = 500) String text) {

        QueueFilter filter(@Nullable String officePath) {
            return new QueueFilter(cycle, null, null, officePath, region, q, false, null);
        }
    }

    /** How many units were reminded (催报结果). */
    record Reminded(int units) {}
}
