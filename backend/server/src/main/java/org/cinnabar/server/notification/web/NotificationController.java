package org.cinnabar.server.notification.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.notification.Addresses;
import org.cinnabar.server.notification.Audience;
import org.cinnabar.server.notification.Notice;
import org.cinnabar.server.notification.Notices;
import org.cinnabar.server.platform.AllowedTo;
import org.cinnabar.server.platform.Announcements;
import org.cinnabar.server.platform.Page;
import org.cinnabar.server.platform.Problem;
import org.cinnabar.server.platform.ProblemException;
import org.cinnabar.server.platform.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/** What the caller's unit or office was told (消息中心). */
@RestController
@RequestMapping("/api/notifications")
class NotificationController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    /** After it the browser comes again, and its token is looked at again. */
    private static final Duration LONGEST_STREAM = Duration.ofMinutes(10);

    private final Notices notices;
    private final Addresses addresses;
    private final Announcements announcements;

    NotificationController(Notices notices, Addresses addresses, Announcements announcements) {
        this.notices = notices;
        this.addresses = addresses;
        this.announcements = announcements;
    }

    @GetMapping
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER})
    Mono<Page<Notice>> list(
            Authority caller,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "0") @Min(0) @Max(20_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.LARGEST) int size) {
        return notices.page(Audience.of(caller), caller.accountId(), unread, page, size);
    }

    @GetMapping("/unread")
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER})
    Mono<Unread> unread(Authority caller) {
        return notices.unread(Audience.of(caller), caller.accountId()).map(Unread::new);
    }

    /** The number of unread notices, now and whenever it may have changed. */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER})
    Flux<ServerSentEvent<Unread>> stream(Authority caller) {
        Audience audience = Audience.of(caller);
        Flux<ServerSentEvent<Unread>> counts =
                announcements
                        .on(Notices.CHANNEL, audience.id().toString())
                        .onBackpressureLatest()
                        .concatMap(news -> unread(caller), 1)
                        .distinctUntilChanged()
                        .map(count -> ServerSentEvent.builder(count).event("unread").build());
        Flux<ServerSentEvent<Unread>> heartbeats =
                Flux.interval(HEARTBEAT)
                        .onBackpressureDrop()
                        .map(beat -> ServerSentEvent.<Unread>builder().comment("").build());
        return counts.mergeWith(heartbeats).take(LONGEST_STREAM);
    }

    @PostMapping("/{id}/read")
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> read(@PathVariable UUID id, Authority caller) {
        return notices.read(Audience.of(caller), caller.accountId(), id)
                .filter(found -> found)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problem.NOT_FOUND)))
                .then();
    }

    @PostMapping("/read-all")
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> readAll(Authority caller) {
        return notices.readAll(Audience.of(caller), caller.accountId());
    }

    /** Where the caller gets letters; an empty address: nowhere. */
    @GetMapping("/address")
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER})
    Mono<LetterAddress> address(Authority caller) {
        return addresses
                .of(caller.accountId())
                .map(it -> new LetterAddress(it.email(), it.language()))
                .defaultIfEmpty(new LetterAddress("", "zh"));
    }

    @PutMapping("/address")
    @AllowedTo({Role.UNIT_CLERK, Role.REVIEWER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> address(@Valid @RequestBody LetterAddress wanted, Authority caller) {
        String email = Objects.requireNonNull(wanted.email()).strip();
        return email.isEmpty()
                ? addresses.remove(caller.accountId())
                : addresses.put(caller.accountId(), Audience.of(caller), email, wanted.language());
    }

    /** How many notices the caller has not read (未读数). */
    record Unread(int unread) {}

    /** Where letters go, and in which language (通知邮箱). */
    record LetterAddress(
            @NotNull @Email @Size(max = 200) String email,
            @NotNull @Pattern(regexp = "zh|en") String language) {}
}
