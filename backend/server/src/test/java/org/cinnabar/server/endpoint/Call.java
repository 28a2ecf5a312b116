package org.cinnabar.server.endpoint;

import org.jspecify.annotations.Nullable;

/**
 * A call for data of {@code world.home()}.
 *
 * @param hidden what the answer to somebody of another region must not contain; null: the answer
 *     must be 404
 */
public record Call(String uri, @Nullable Object body, @Nullable String hidden) {

    public static Target to(String uri) {
        return new Target(uri, null);
    }

    /** Where a call goes, and with which body. */
    public record Target(String uri, @Nullable Object body) {

        public Target with(Object json) {
            return new Target(uri, json);
        }

        /** Somebody of another region is told that it does not exist. */
        public Call notFound() {
            return new Call(uri, body, null);
        }

        /** Somebody of another region gets an answer, in which this does not appear. */
        public Call hides(Object text) {
            return new Call(uri, body, text.toString());
        }
    }
}
