package org.cinnabar.server.collection;

import reactor.core.publisher.Mono;

import java.util.List;

/** Whoever has work to do when a cycle changes (下发后续), in the same transaction. */
public interface DispatchFollower {

    /** Units were assigned. */
    Mono<Void> dispatched(Cycle cycle, List<Assignment> assignments);

    /** Units were given more time. */
    Mono<Void> extended(Extension extension);

    /** The cycle was closed or opened again, or takes late submissions or no more. */
    Mono<Void> changed(Cycle cycle);
}
