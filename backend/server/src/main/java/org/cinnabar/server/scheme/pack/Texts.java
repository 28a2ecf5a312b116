package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.server.scheme.source.PackNode.Mapping;
import org.cinnabar.server.scheme.source.PackNode.Scalar;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads values leniently (取值): what the schema refused has been reported already, and whatever else
 * is readable shall still be checked.
 */
final class Texts {
    private Texts() {}

    /** The text under {@code key} as written, empty when absent. */
    static String text(Mapping mapping, String key) {
        Scalar scalar = mapping.scalar(key);
        return scalar == null ? "" : scalar.text();
    }

    static @Nullable String optionalText(Mapping mapping, String key) {
        Scalar scalar = mapping.scalar(key);
        return scalar == null ? null : scalar.text();
    }

    static @Nullable SourceText source(Mapping mapping, String key) {
        Scalar scalar = mapping.scalar(key);
        return scalar == null ? null : scalar.source();
    }

    static SourceText source(Mapping mapping, String key, SourceLocation otherwise) {
        SourceText source = source(mapping, key);
        return source == null ? new SourceText("", otherwise) : source;
    }

    static @Nullable Integer integer(Mapping mapping, String key) {
        String text = text(mapping, key);
        return text.matches("-?\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    static int integer(Mapping mapping, String key, int otherwise) {
        Integer value = integer(mapping, key);
        return value == null ? otherwise : value;
    }

    static @Nullable Boolean flag(Mapping mapping, String key) {
        Scalar scalar = mapping.scalar(key);
        return scalar == null ? null : Boolean.valueOf(scalar.text());
    }

    /** The constant under {@code key}; null when absent or refused by the schema. */
    static <E extends Enum<E>> @Nullable E constant(
            Mapping mapping, String key, Class<E> type, Function<String, String> spelling) {
        String name = spelling.apply(text(mapping, key));
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    static <E extends Enum<E>> E constant(Mapping mapping, String key, E otherwise) {
        E constant = constant(mapping, key, otherwise.getDeclaringClass(), Function.identity());
        return constant == null ? otherwise : constant;
    }

    /** Maps names to the constants of that type; other names have been refused by the schema. */
    static <E extends Enum<E>> Function<String, Stream<E>> constants(Class<E> type) {
        return name -> Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(name));
    }

    static boolean isDecimal(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }

    static List<String> texts(Mapping mapping, String key) {
        return mapping.scalars(key).map(Scalar::text).toList();
    }

    static LocalizedText localized(Mapping mapping, String key) {
        LocalizedText text = optionalLocalized(mapping, key);
        return text == null ? LocalizedText.same("") : text;
    }

    /** {zh, en}, or one text for both; a missing language is filled from the other. */
    static @Nullable LocalizedText optionalLocalized(Mapping mapping, String key) {
        if (mapping.scalar(key) instanceof Scalar scalar) {
            return LocalizedText.same(scalar.text());
        }
        Mapping texts = mapping.mapping(key);
        if (texts == null) {
            return null;
        }
        String zh = text(texts, "zh");
        String en = text(texts, "en");
        return new LocalizedText(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en);
    }
}
