package org.cinnabar.engine.form;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** One entry of a code list (代码项), possibly below another one. */
public record CodeItem(
        String code, @Nullable String parent, LocalizedText title, Map<String, String> attributes) {

    public CodeItem {
        attributes = Map.copyOf(attributes);
    }
}
