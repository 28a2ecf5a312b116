package org.cinnabar.server.command;

/** A back end that this machine cannot run (后端不可用), and why. */
final class BackendMissing extends RuntimeException {

    BackendMissing(String reason) {
        super(reason);
    }

    BackendMissing(String reason, Throwable cause) {
        super(reason, cause);
    }
}
