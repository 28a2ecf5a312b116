package org.cinnabar.server.scheme.source;

import com.networknt.schema.Error;

import org.cinnabar.engine.form.LocalizedText;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The schema validator's own words in both languages, for rules that break rarely (校验说明). */
final class ValidatorWords {
    private static final ResourceBundle ZH = bundle(Locale.SIMPLIFIED_CHINESE);
    private static final ResourceBundle EN = bundle(Locale.ROOT);

    private ValidatorWords() {}

    static LocalizedText of(Error error) {
        return new LocalizedText(words(ZH, error), words(EN, error));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "jsv-messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String words(ResourceBundle bundle, Error error) {
        String pattern = bundle.getString(error.getMessageKey());
        return new MessageFormat(pattern, Locale.ROOT).format(error.getArguments());
    }
}
