package org.cinnabar.server.submission.filling;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.submission.Place;
import org.jspecify.annotations.Nullable;

/**
 * A value that another version of the scheme does not leave as it was (换版数据).
 *
 * @param place where it was written
 * @param title what the cell was called there
 * @param text as it was written
 * @param now the fixed cell in which it goes on; null when it has no place any more
 */
public record CarriedValue(
        Fate fate, Place place, LocalizedText title, String text, @Nullable Place now) {

    /** What becomes of a value (数据去向). */
    public enum Fate {
        /** It stands in another form, under the same key. */
        MOVED,
        /** It goes on under another key. */
        RENAMED,
        /** It is part of a sum, or multiplied. */
        MERGED,
        /** The version has no place for it that people fill. */
        LOST
    }
}
