package org.cinnabar.server.platform;

import reactor.core.publisher.Mono;

/**
 * Work done at every start after the migrations and before the first request (启动任务); the order is
 * that of Spring's {@code @Order}, and a failure stops the start.
 */
public interface StartupTask {

    Mono<Void> run();
}
