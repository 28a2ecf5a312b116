package org.cinnabar.server.submission.workflow;

import org.cinnabar.server.platform.RowScope;
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
 * Looks every hour whom to remind of a deadline (定时催报); every server may, since each reminder is
 * told once only.
 */
@Component
class ReminderWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderWorker.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Reminders reminders;
    private Disposable work = Disposables.disposed();

    ReminderWorker(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void start() {
        work =
                Flux.interval(FIRST, PAUSE)
                        .onBackpressureDrop()
                        .concatMap(
                                hour -> reminders.remindOfDeadlines().onErrorResume(this::failed))
                        .contextWrite(new RowScope.Everything()::into)
                        .subscribe();
    }

    private Mono<Integer> failed(Throwable failure) {
        LOG.error("Units cannot be reminded now; the next hour tries again", failure);
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
