package org.cinnabar.server.collection;

import reactor.core.publisher.Mono;

import java.util.List;

/** Whoever has work to do when units are assigned (下发后续), in the same transaction. */
public interface DispatchFollower {

    Mono<Void> dispatched(Cycle cycle, List<Assignment> assignments);
}
