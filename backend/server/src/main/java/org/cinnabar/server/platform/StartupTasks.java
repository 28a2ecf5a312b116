package org.cinnabar.server.platform;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;

/** Runs the startup tasks (启动任务) one after another before the web server opens its port. */
@Component
final class StartupTasks implements SmartLifecycle {

    /** Well before the web server, whose phase is near the largest. */
    private static final int PHASE = 0;

    private final List<StartupTask> tasks;
    private volatile boolean running;

    StartupTasks(List<StartupTask> tasks) {
        this.tasks = List.copyOf(tasks);
    }

    @Override
    public void start() {
        Flux.fromIterable(tasks)
                .concatMap(task -> Mono.defer(task::run))
                .contextWrite(new RowScope.Everything()::into)
                .then()
                .block();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
