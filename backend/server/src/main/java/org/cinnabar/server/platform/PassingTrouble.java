package org.cinnabar.server.platform;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.TimeoutException;

/** Trouble of the moment, not of what was asked (暂时故障): the next try may well succeed. */
public final class PassingTrouble {

    private PassingTrouble() {}

    /** Whether a failure, or whatever caused it, is a busy system or a database out of reach. */
    public static boolean is(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Overloaded
                    || cause instanceof TimeoutException
                    || cause instanceof R2dbcTransientException
                    || cause instanceof R2dbcNonTransientResourceException) {
                return true;
            }
        }
        return false;
    }
}
