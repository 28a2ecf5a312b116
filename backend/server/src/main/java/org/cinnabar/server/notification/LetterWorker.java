package org.cinnabar.server.notification;

import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.platform.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Writes and sends the letters about notices (发信任务). A letter is taken, sent and noted in one
 * transaction: of several servers one sends it, and what a dying server had taken is free again.
 */
@Component
class LetterWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LetterWorker.class);
    private static final int BATCH = 200;
    private static final int MOST_ATTEMPTS = 10;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(15);

    private final Sql sql;
    private final Letters letters;
    private final List<Channel> channels;
    private final Clock clock;
    private Disposable work = Disposables.disposed();

    LetterWorker(Sql sql, Letters letters, List<Channel> channels, Clock clock) {
        this.sql = sql;
        this.letters = letters;
        this.channels = channels;
        this.clock = clock;
    }

    @Override
    public void start() {
        work =
                Mono.defer(this::round)
                        .flatMap(Mono::delay)
                        .repeat()
                        .contextWrite(new RowScope.Everything()::into)
                        .subscribe();
    }

    private Mono<Duration> round() {
        return spread().then(Mono.defer(this::sendOne).repeat(BATCH).takeWhile(sent -> sent).then())
                .thenReturn(PAUSE)
                .onErrorResume(this::failed);
    }

    /** Without any channel no letter is written, and none piles up to be sent later. */
    private Mono<Void> spread() {
        return sql.transaction(
                letters.toSpread(BATCH)
                        .collectList()
                        .flatMapMany(Flux::fromIterable)
                        .concatMap(notice -> letters.spread(notice, names(), clock.instant()))
                        .then());
    }

    /** Whether there was one. */
    private Mono<Boolean> sendOne() {
        return sql.transaction(
                letters.take(names(), clock.instant())
                        .flatMap(letter -> send(letter).thenReturn(true))
                        .defaultIfEmpty(false));
    }

    private Mono<Void> send(Letter letter) {
        return Flux.fromIterable(channels)
                .filter(channel -> channel.name().equals(letter.channel()))
                .next()
                .flatMap(
                        channel ->
                                channel.send(letter)
                                        .then(
                                                Mono.defer(
                                                        () ->
                                                                letters.sent(
                                                                        letter, clock.instant())))
                                        .onErrorResume(broken -> retry(letter, broken)));
    }

    private Mono<Void> retry(Letter letter, Throwable broken) {
        Instant now = clock.instant();
        boolean givenUp = letter.attempts() + 1 >= MOST_ATTEMPTS;
        Duration wait = Duration.ofSeconds(30L << Math.min(letter.attempts(), 10));
        LOG.warn("A letter to {} was not sent: {}", letter.address(), broken.toString());
        return letters.failed(letter, broken.toString(), now.plus(wait), givenUp, now);
    }

    private List<String> names() {
        return channels.stream().map(Channel::name).toList();
    }

    private Mono<Duration> failed(Throwable failure) {
        LOG.error("Letters cannot be written or sent now", failure);
        return Mono.just(PAUSE_AFTER_FAILURE);
    }

    @Override
    public void stop() {
        work.dispose();
    }

    @Override
    public boolean isRunning() {
        return !work.isDisposed();
    }
}
