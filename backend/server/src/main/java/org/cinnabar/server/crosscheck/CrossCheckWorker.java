package org.cinnabar.server.crosscheck;

import org.cinnabar.server.platform.Announcements;
import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.submission.Outbox;
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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Compares submissions as soon as the outbox announces that they changed (跨企业比对任务). */
@Component
class CrossCheckWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CrossCheckWorker.class);
    private static final int BATCH = 200;
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(10);
    private static final Duration UNTIL_NEXT_TRY = Duration.ofMinutes(1);

    private final CrossChecking checking;
    private final Announcements announcements;
    private final Clock clock;
    private final Map<Long, Instant> postponed = new ConcurrentHashMap<>();
    private Disposable work = Disposables.disposed();

    CrossCheckWorker(CrossChecking checking, Announcements announcements, Clock clock) {
        this.checking = checking;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Override
    public void start() {
        work =
                Flux.merge(
                                announcements.on(Outbox.CHANNEL, ""),
                                Flux.interval(LOOK_ANYWAY).map(Object::toString))
                        .onBackpressureLatest()
                        .concatMap(_ -> everything(), 1)
                        .contextWrite(new RowScope.Everything()::into)
                        .subscribe();
    }

    /** Batch after batch until nothing waits. */
    private Mono<Void> everything() {
        return batch().expand(done -> done < BATCH ? Mono.empty() : batch())
                .then()
                .onErrorResume(this::failed);
    }

    private Mono<Integer> batch() {
        Instant now = clock.instant();
        postponed.values().removeIf(until -> until.isBefore(now));
        return checking.waiting(BATCH + postponed.size())
                .filter(id -> !postponed.containsKey(id))
                .collectList()
                .flatMapIterable(ids -> ids)
                .concatMap(
                        id ->
                                checking.compare(id)
                                        .onErrorResume(broken -> failed(id, broken))
                                        .thenReturn(1))
                .reduce(0, Integer::sum);
    }

    /** A bad entry waits for its next try, so that it holds up nobody. */
    private Mono<Void> failed(long id, Throwable failure) {
        LOG.error("Comparison {} failed and will be tried again", id, failure);
        postponed.put(id, clock.instant().plus(UNTIL_NEXT_TRY));
        return Mono.empty();
    }

    private Mono<Void> failed(Throwable failure) {
        LOG.error("Changed submissions cannot be looked for now", failure);
        return Mono.empty();
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
