package org.cinnabar.server.scheme.source;

/** A pack (制度包) has more files or bytes than any honest one. */
public final class PackTooLarge extends RuntimeException {
    PackTooLarge(String folder, int files, long bytes) {
        super("%s has more than %d files or %d bytes".formatted(folder, files, bytes));
    }
}
