package org.cinnabar.server.scheme.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.cinnabar.engine.form.CodeItem;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/** An entry of a code list (代码项), as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CodeEntry(
        String code,
        @Nullable String parent,
        String zh,
        String en,
        Map<String, String> attributes) {

    static CodeEntry of(CodeItem item) {
        return new CodeEntry(
                item.code(),
                item.parent(),
                item.title().zh(),
                item.title().en(),
                item.attributes());
    }
}
