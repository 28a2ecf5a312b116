package org.cinnabar.server.aggregation;

import org.cinnabar.server.platform.RowScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Looks every second for accepted submissions that wait to be extracted (抽取任务). */
@Component
class ExtractionWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ExtractionWorker.class);
    private static final int BATCH = 200;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(15);
    private static final Duration UNTIL_NEXT_TRY = Duration.ofMinutes(1);

    private final Extraction extraction;
    private final Clock clock;
    private final Map<Long, Instant> postponed = new ConcurrentHashMap<>();
    private Disposable work = Disposables.disposed();

    ExtractionWorker(Extraction extraction, Clock clock) {
        this.extraction = extraction;
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

    /** Extracts a batch, each submission for itself; says how long to wait until the next. */
    private Mono<Duration> round() {
        Instant now = clock.instant();
        postponed.values().removeIf(until -> until.isBefore(now));
        return extraction
                .waiting(BATCH + postponed.size())
                .filter(id -> !postponed.containsKey(id))
                .concatMap(id -> extraction.extract(id).onErrorResume(broken -> failed(id, broken)))
                .then(Mono.just(PAUSE))
                .onErrorResume(this::failed);
    }

    /** A bad entry waits for its next try, so that it holds up nobody. */
    private Mono<Void> failed(long id, Throwable failure) {
        LOG.error("Extraction {} failed and will be tried again", id, failure);
        postponed.put(id, clock.instant().plus(UNTIL_NEXT_TRY));
        return Mono.empty();
    }

    private Mono<Duration> failed(Throwable failure) {
        LOG.error("Accepted submissions cannot be looked for now", failure);
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
