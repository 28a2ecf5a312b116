package org.cinnabar.server.submission.changeover;

import org.cinnabar.server.platform.PassingTrouble;
import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.submission.changeover.Changeover.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;

/**
 * Carries the changeovers on, batch by batch (换版执行), and later whatever comes back to a unit; one
 * goes on where any server left it.
 */
@Component
class ChangeoverWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeoverWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

    private final PendingChangeovers pending;
    private final ChangeoverStep step;
    private Disposable work = Disposables.disposed();

    ChangeoverWorker(PendingChangeovers pending, ChangeoverStep step) {
        this.pending = pending;
        this.step = step;
    }

    @Override
    public void start() {
        work = Mono.defer(this::round).flatMap(Mono::delay).repeat().subscribe();
    }

    /** A batch of every changeover; says how long to wait until the next. */
    private Mono<Duration> round() {
        return Flux.concat(pending.examining(), pending.carrying())
                .collectList()
                .contextWrite(new RowScope.Everything()::into)
                .flatMapIterable(unfinished -> unfinished)
                .concatMap(this::batch)
                .reduce(0, Integer::sum)
                .map(done -> done == 0 ? PAUSE : Duration.ZERO)
                .onErrorResume(this::failed);
    }

    /** Under the row scope of the office that ordered. */
    private Mono<Integer> batch(Changeover changeover) {
        Mono<Integer> next =
                changeover.phase() == Phase.EXAMINE
                        ? step.examine(changeover.id())
                        : step.carry(changeover);
        return next.onErrorResume(
                        broken -> !PassingTrouble.is(broken), broken -> failed(changeover, broken))
                .contextWrite(new RowScope.OfficeSubtree(changeover.officePath())::into);
    }

    /** What cannot even be written down goes to the whole round, which is tried again later. */
    private Mono<Integer> failed(Changeover changeover, Throwable failure) {
        LOG.error("Changeover {} failed", changeover.id(), failure);
        return step.fail(changeover.id()).thenReturn(0);
    }

    private Mono<Duration> failed(Throwable failure) {
        LOG.error("Changeovers wait: they cannot be carried on now", failure);
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
