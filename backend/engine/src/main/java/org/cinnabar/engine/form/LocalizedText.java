package org.cinnabar.engine.form;

import java.util.Objects;

/** A text in the two languages every reader may choose from, 简体中文 and English. */
public record LocalizedText(String zh, String en) {

    public LocalizedText {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    /** The same text for both languages: codes, measure units, quoted input. */
    public static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }
}
