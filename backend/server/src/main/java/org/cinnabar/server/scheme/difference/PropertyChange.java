package org.cinnabar.server.scheme.difference;

import org.cinnabar.engine.form.LocalizedText;
import org.jspecify.annotations.Nullable;

/** One property before and after (属性变更); null where nothing is stated. */
public record PropertyChange(
        Property property,
        LocalizedText name,
        @Nullable LocalizedText before,
        @Nullable LocalizedText after) {

    static PropertyChange of(
            Property property, @Nullable LocalizedText before, @Nullable LocalizedText after) {
        return new PropertyChange(property, property.words(), before, after);
    }
}
