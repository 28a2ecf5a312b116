package org.cinnabar.server.submission.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.submission.Actor;
import org.cinnabar.server.submission.QueueFilter;
import org.cinnabar.server.submission.QueueOrder;
import org.cinnabar.server.submission.QueuedSubmissions;
import org.cinnabar.server.submission.SubmissionState;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.math.BigDecimal;
import java.util.UUID;

/** The submissions a caller may see, as a list (报送列表): a clerk's own, an office's below it. */
@RestController
class QueueController {

    private static final int DEEPEST = 20_000;

    private final QueuedSubmissions queue;
    private final OfficePaths paths;
    private final SubmissionViews views;

    QueueController(QueuedSubmissions queue, OfficePaths paths, SubmissionViews views) {
        this.queue = queue;
        this.paths = paths;
        this.views = views;
    }

    @GetMapping("/api/submissions")
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER, Role.ANALYST})
    Mono<Page<SubmissionSummary>> list(
            Authority caller,
            @RequestParam(required = false) @Nullable UUID cycle,
            @RequestParam(required = false) @Nullable SubmissionState state,
            @RequestParam(defaultValue = "false") boolean awaitingMe,
            @RequestParam(required = false) @Nullable UUID office,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean withoutFindings,
            @RequestParam(required = false) @Nullable BigDecimal changeBelow,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "0") @Min(0) @Max(DEEPEST) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.LARGEST) int size) {
        if (page * size > DEEPEST) {
            throw new ProblemException(Problem.BAD_REQUEST, "page * size > " + DEEPEST);
        }
        Actor awaiting = awaitingMe ? actor(caller) : null;
        QueueOrder order = order(sort, awaitingMe);
        return paths.of(office)
                .map(
                        path ->
                                new QueueFilter(
                                        cycle,
                                        state,
                                        awaiting,
                                        path.orElse(null),
                                        region,
                                        q,
                                        withoutFindings,
                                        changeBelow))
                .flatMap(filter -> queue.page(filter, order, page, size))
                .flatMap(found -> views.page(found, caller));
    }

    private static Actor actor(Authority caller) {
        return Acting.of(caller)
                .orElseThrow(() -> new ProblemException(Problem.BAD_REQUEST, "awaitingMe"));
    }

    private static QueueOrder order(@Nullable String sort, boolean awaitingMe) {
        if (sort == null) {
            return awaitingMe ? QueueOrder.LONGEST_WAITING_FIRST : QueueOrder.LATEST_FIRST;
        }
        return QueueOrder.parse(sort)
                .orElseThrow(() -> new ProblemException(Problem.BAD_REQUEST, "sort"));
    }
}
