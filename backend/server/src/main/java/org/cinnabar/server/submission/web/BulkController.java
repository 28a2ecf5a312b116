package org.cinnabar.server.submission.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Role;
import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.QueueFilter;
import org.cinnabar.server.submission.SubmissionState;
import org.cinnabar.server.submission.bulk.BulkAction;
import org.cinnabar.server.submission.bulk.BulkItem;
import org.cinnabar.server.submission.bulk.BulkJob;
import org.cinnabar.server.submission.bulk.BulkOrders;
import org.cinnabar.server.submission.bulk.BulkOutcome;
import org.cinnabar.server.submission.bulk.BulkProgress;
import org.jspecify.annotations.Nullable;
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

import reactor.core.publisher.Mono;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** One decision on all submissions of a filtered list (批量审核). */
@RestController
@RequestMapping("/api/bulk-actions")
class BulkController {

    private final BulkOrders orders;
    private final OfficePaths paths;

    BulkController(BulkOrders orders, OfficePaths paths) {
        this.orders = orders;
        this.paths = paths;
    }

    /** Ordering again with the same key answers the first order. */
    @PostMapping
    @AllowedTo(Role.REVIEWER)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<BulkView> order(
            @RequestHeader("Idempotency-Key") @Size(min = 8, max = 100) String key,
            @Valid @RequestBody BulkOrder asked,
            Authority caller) {
        OfficeActor actor = Acting.forOffice(caller);
        return paths.of(asked.filter().office())
                .map(path -> asked.filter().of(actor, path.orElse(null)))
                .flatMap(
                        filter ->
                                orders.order(
                                        key,
                                        asked.action(),
                                        asked.opinion(),
                                        filter,
                                        actor,
                                        Objects.requireNonNull(caller.officePath())))
                .flatMap(this::view);
    }

    @GetMapping("/{id}")
    @AllowedTo(Role.REVIEWER)
    Mono<BulkView> progress(@PathVariable UUID id) {
        return orders.byId(id).flatMap(this::view);
    }

    @GetMapping("/{id}/items")
    @AllowedTo(Role.REVIEWER)
    Mono<Page<BulkItem>> items(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable BulkOutcome outcome,
            @RequestParam(defaultValue = "0") @Min(0) @Max(20_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return orders.items(id, outcome, page, size);
    }

    @PostMapping("/{id}/cancel")
    @AllowedTo(Role.REVIEWER)
    Mono<BulkView> cancel(@PathVariable UUID id, Authority caller) {
        return orders.cancel(id, Acting.forOffice(caller))
                .then(Mono.defer(() -> orders.byId(id)))
                .flatMap(this::view);
    }

    private Mono<BulkView> view(BulkJob job) {
        return orders.progress(job.id())
                .map(
                        progress ->
                                new BulkView(
                                        job.id(),
                                        job.action(),
                                        job.opinion(),
                                        job.actor().person().name(),
                                        job.createdAt(),
                                        progress));
    }

    /** The same for many submissions (批量任务). */
    record BulkOrder(
            @NotNull BulkAction action,
            @Nullable String opinion,
            @NotNull @Valid BulkFilter filter) {}

    /** Which of the submissions that await the office (批量范围); as in their list. */
    record BulkFilter(
            @NotNull UUID cycle,
            @Nullable UUID office,
            @Nullable String region,
            @Nullable String q,
            @Nullable Boolean withoutFindings,
            @Nullable BigDecimal changeBelow) {

        QueueFilter of(OfficeActor actor, @Nullable String officePath) {
            return new QueueFilter(
                    cycle,
                    SubmissionState.SUBMITTED,
                    actor,
                    officePath,
                    region,
                    q,
                    Boolean.TRUE.equals(withoutFindings),
                    changeBelow);
        }
    }

    /** A bulk order and how far it is (批量任务进度). */
    record BulkView(
            UUID id,
            BulkAction action,
            @Nullable String opinion,
            String orderedBy,
            Instant createdAt,
            BulkProgress progress) {}
}
