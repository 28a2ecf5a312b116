package org.cinnabar.server.scheme.difference;

import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.scheme.difference.Part.Id;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the parts of one version (组成部分清单) in the order of the pack. */
final class Parts {
    private final List<Part> parts = new ArrayList<>();

    List<Part> list() {
        return List.copyOf(parts);
    }

    /** A part of the scheme itself. */
    Id add(Subject subject, String key, LocalizedText title, Stated stated) {
        return put(new Id(subject, key), null, title, stated);
    }

    /** A part of another part. */
    Id add(Subject subject, Id parent, String key, LocalizedText title, Stated stated) {
        return put(new Id(subject, parent.path() + "." + key), parent, title, stated);
    }

    private Id put(Id id, @Nullable Id parent, LocalizedText title, Stated stated) {
        parts.add(new Part(id, parent, title, Map.copyOf(stated.properties)));
        return id;
    }

    /** The properties that are stated about a part; what is null is not. */
    static final class Stated {
        private final Map<Property, LocalizedText> properties = new LinkedHashMap<>();

        Stated with(Property property, @Nullable LocalizedText value) {
            if (value != null) {
                properties.put(property, value);
            }
            return this;
        }

        /** A value that reads alike in both languages. */
        Stated with(Property property, @Nullable Object value) {
            return with(property, value == null ? null : LocalizedText.same(value.toString()));
        }
    }
}
