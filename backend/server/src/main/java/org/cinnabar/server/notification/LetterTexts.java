package org.cinnabar.server.notification;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

import java.util.Locale;

/** What letters say (信件内容), in the language of their reader. */
@Component
class LetterTexts {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    LetterTexts() {
        messages.setBasename("org/cinnabar/server/notification/letters");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.CHINESE);
    }

    String subject(Letter letter) {
        return text(letter, letter.kind().name() + ".subject");
    }

    String body(Letter letter, String site) {
        String said = text(letter, letter.kind().name());
        return site.isEmpty() ? said : said + "\n\n" + site;
    }

    private String text(Letter letter, String code) {
        return messages.getMessage(
                code,
                new Object[] {
                    letter.parameters().getOrDefault("unit", ""),
                    letter.parameters().getOrDefault("period", ""),
                    letter.parameters().getOrDefault("by", ""),
                    letter.parameters().getOrDefault("text", ""),
                    letter.parameters().getOrDefault("deadline", ""),
                    letter.parameters().getOrDefault("units", "")
                },
                Locale.forLanguageTag(letter.language()));
    }
}
