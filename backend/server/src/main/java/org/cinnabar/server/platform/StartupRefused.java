package org.cinnabar.server.platform;

/** A reason not to start (拒绝启动), said to the operator in one line. */
public class StartupRefused extends RuntimeException {

    public StartupRefused(String message) {
        super(message);
    }

    public StartupRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
