package org.cinnabar.engine.check.derivation;

import org.cinnabar.engine.form.LocalizedText;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts texts together in both languages at once (双语措辞). */
final class Phrase {

    private Phrase() {}

    /** Both languages through the same pattern. */
    static LocalizedText of(String pattern, LocalizedText... parts) {
        return new LocalizedText(
                pattern.formatted((Object[]) texts(List.of(parts), LocalizedText::zh)),
                pattern.formatted((Object[]) texts(List.of(parts), LocalizedText::en)));
    }

    static LocalizedText joined(List<LocalizedText> parts, String zh, String en) {
        return new LocalizedText(
                parts.stream().map(LocalizedText::zh).collect(Collectors.joining(zh)),
                parts.stream().map(LocalizedText::en).collect(Collectors.joining(en)));
    }

    private static String[] texts(
            List<LocalizedText> parts, Function<LocalizedText, String> language) {
        return parts.stream().map(language).toArray(String[]::new);
    }
}
