package org.cinnabar.server.collection;

import org.cinnabar.server.organization.Office;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Whoever has work to do when a cycle changes (下发后续), in the same transaction. */
public interface DispatchFollower {

    /** Units get their forms. */
    Mono<Void> dispatched(Cycle cycle, List<Assignment> assignments, Instant at);

    /** These offices are to pass the cycle on now; said again as long as they have not. */
    Mono<Void> toPassOn(Cycle cycle, List<Office> offices, Instant at);

    /**
     * Units were given more time.
     *
     * @param unitsByOffice how many, by the path of the office that they report to
     */
    Mono<Void> extended(Extension extension, Map<String, Integer> unitsByOffice, Instant at);

    /** The cycle was closed or opened again, or takes late submissions or no more. */
    Mono<Void> changed(Cycle cycle);
}
