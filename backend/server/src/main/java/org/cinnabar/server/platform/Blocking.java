package org.cinnabar.server.platform;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import java.util.concurrent.Callable;

/**
 * The one place for work that blocks or computes for long (阻塞任务): password hashes, workbooks.
 *
 * <p>Runs on a few threads with a bounded queue; a full queue refuses with {@link Overloaded}.
 */
@Component
public class Blocking implements AutoCloseable {

    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int QUEUE = 500;

    private final Scheduler scheduler =
            Schedulers.newBoundedElastic(THREADS, QUEUE, "cinnabar-blocking", 60, true);

    /** Runs the work off the event loop. */
    public <T> Mono<T> run(Callable<T> work) {
        return Mono.fromCallable(work)
                .subscribeOn(scheduler)
                .onErrorMap(java.util.concurrent.RejectedExecutionException.class, Overloaded::new);
    }

    @Override
    public void close() {
        scheduler.dispose();
    }
}
