package org.cinnabar.server.workbook;

import org.cinnabar.engine.form.LocalizedText;

/** The language a workbook is written in (语言). */
public enum Language {
    ZH,
    EN;

    /** The text in this language. */
    String of(LocalizedText text) {
        return switch (this) {
            case ZH -> text.zh();
            case EN -> text.en();
        };
    }

    /** One of two texts. */
    public String of(String zh, String en) {
        return of(new LocalizedText(zh, en));
    }
}
