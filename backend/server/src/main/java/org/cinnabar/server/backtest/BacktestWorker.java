package org.cinnabar.server.backtest;

import org.cinnabar.server.platform.PassingTrouble;
import org.cinnabar.server.platform.RowScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

import java.time.Duration;

/** Carries the runs on, batch by batch (试算执行); a run goes on where any server left it. */
@Component
class BacktestWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BacktestWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

    private final Runs runs;
    private final RunStep step;
    private Disposable work = Disposables.disposed();

    BacktestWorker(Runs runs, RunStep step) {
        this.runs = runs;
        this.step = step;
    }

    @Override
    public void start() {
        work = Mono.defer(this::round).flatMap(Mono::delay).repeat().subscribe();
    }

    /** A batch of every run; says how long to wait until the next. */
    private Mono<Duration> round() {
        return runs.unfinished()
                .collectList()
                .contextWrite(new RowScope.Everything()::into)
                .flatMapIterable(unfinished -> unfinished)
                .concatMap(this::batch)
                .reduce(0, Integer::sum)
                .map(examined -> examined == 0 ? PAUSE : Duration.ZERO)
                .onErrorResume(this::failed);
    }

    /** Under the row scope of the office that ordered. */
    private Mono<Integer> batch(Run run) {
        return step.next(run.id())
                .onErrorResume(broken -> !PassingTrouble.is(broken), broken -> failed(run, broken))
                .contextWrite(new RowScope.OfficeSubtree(run.officePath())::into);
    }

    /** What cannot even be written down goes to the whole round, which is tried again later. */
    private Mono<Integer> failed(Run run, Throwable failure) {
        LOG.error("Back-test {} failed", run.id(), failure);
        return step.fail(run.id()).thenReturn(0);
    }

    private Mono<Duration> failed(Throwable failure) {
        LOG.error("Back-tests wait: they cannot be carried on now", failure);
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
