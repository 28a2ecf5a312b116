package org.cinnabar.server.notification;

import reactor.core.publisher.Mono;

/** A way by which letters reach people (通知渠道). */
interface Channel {

    /** The name under which its letters are kept. */
    String name();

    /**
     * Sends the letter; an error means that it may be tried again. A letter that is sent a second
     * time, after a server died between sending and noting it, carries the same identity.
     */
    Mono<Void> send(Letter letter);
}
