package org.cinnabar.server.scheme;

import reactor.core.publisher.Mono;

/** Whoever has to prepare something for a new version (发布后续), in the same transaction. */
public interface PublicationFollower {

    /** A version was published. */
    Mono<Void> published(PublishedScheme scheme);
}
