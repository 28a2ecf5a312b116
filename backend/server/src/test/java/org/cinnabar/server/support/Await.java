package org.cinnabar.server.support;

import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.Objects;

/** How a test waits for a result. */
public final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Await() {}

    /** The result of this work; nothing at all is an error. */
    public static <T> T value(Mono<T> work) {
        return Objects.requireNonNull(work.block(PATIENCE), "no result");
    }

    /** Waits until the work is done. */
    public static void done(Mono<?> work) {
        done(work, PATIENCE);
    }

    /** The same for work that may take longer. */
    public static void done(Mono<?> work, Duration patience) {
        work.block(patience);
    }
}
