package org.cinnabar.server.submission.workflow;

import org.cinnabar.engine.form.LocalizedText;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a text explains a finding (核实说明是否有效). */
public final class ExplanationRule {

    private static final int FEWEST_DIFFERENT = 3;

    private final int shortest;
    private final List<String> emptyPhrases;

    public ExplanationRule(ExplanationSettings settings) {
        this.shortest = settings.shortest();
        this.emptyPhrases =
                settings.emptyPhrases().stream()
                        .map(ExplanationRule::significant)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
    }

    /** What the text lacks; empty when it explains something. */
    public Optional<Lack> lackOf(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.of(Lack.EXPLANATION_MISSING);
        }
        String significant = significant(text);
        if (significant.codePointCount(0, significant.length()) < shortest) {
            return Optional.of(Lack.EXPLANATION_TOO_SHORT);
        }
        return withoutEmptyPhrases(significant).codePoints().distinct().count() < FEWEST_DIFFERENT
                ? Optional.of(Lack.EXPLANATION_EMPTY)
                : Optional.empty();
    }

    private String withoutEmptyPhrases(String significant) {
        String rest = significant;
        for (String phrase : emptyPhrases) {
            rest = rest.replace(phrase, "");
        }
        return rest;
    }

    private static String significant(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
    }

    /** What an explanation may lack (说明的不足). */
    public enum Lack {
        EXPLANATION_MISSING("请填写情况说明", "please explain"),
        EXPLANATION_TOO_SHORT("情况说明过短", "the explanation is too short"),
        EXPLANATION_EMPTY("情况说明没有说明原因", "the explanation gives no reason");

        private final LocalizedText message;

        Lack(String zh, String en) {
            this.message = new LocalizedText(zh, en);
        }

        public LocalizedText message() {
            return message;
        }
    }
}
